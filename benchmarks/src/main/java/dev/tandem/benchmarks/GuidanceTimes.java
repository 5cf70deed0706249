package dev.tandem.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What the service says of the time that it has spent on guidance. */
record GuidanceTimes(double seconds) {

    private static final String SUM = "tandem_guidance_seconds_sum";

    static GuidanceTimes read(Service service) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(service.address() + "/actuator/prometheus"))
                            .header("Authorization", "Bearer " + service.token("admin"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new GuidanceTimes(answer.body().lines()
                    .filter(line -> line.startsWith(SUM))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    GuidanceTimes since(GuidanceTimes earlier) {
        return new GuidanceTimes(seconds - earlier.seconds());
    }
}
