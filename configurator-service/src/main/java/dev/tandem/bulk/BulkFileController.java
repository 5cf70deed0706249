package dev.tandem.bulk;

import dev.tandem.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the files of completed bulk operations, one JSON object a line. Whose it is not is told what somebody is told who guesses. */
@RestController
class BulkFileController {

    private final BulkOperations operations;

    BulkFileController(BulkOperations operations) {
        this.operations = operations;
    }

    @GetMapping("/bulk/{id}.ndjson")
    void file(@PathVariable String id, HttpServletResponse response) throws IOException {
        Optional<BulkFile> file = operations.file(Caller.current(), id);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/x-ndjson");
        response.setContentLengthLong(file.get().bytes());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + id + ".ndjson\"");
        file.get().writeTo(response.getOutputStream());
    }
}
