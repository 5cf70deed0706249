package dev.tandem.studio;

import dev.tandem.graphql.Connection;
import dev.tandem.graphql.NodeSource;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Payloads;
import dev.tandem.graphql.UserError;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.rules.model.ProductLineText.Difference;
import dev.tandem.security.Caller;
import dev.tandem.studio.ChangeDraft.ChangeDraftInput;
import dev.tandem.studio.ChangeDraft.ImportDraftInput;
import dev.tandem.studio.CreateDraft.CreateDraftInput;
import dev.tandem.studio.FindDrafts.DraftFilter;
import dev.tandem.studio.ImportTable.CellMistake;
import dev.tandem.studio.ImportTable.ImportTableInput;
import dev.tandem.studio.ImportTable.Imported;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Lets designers write drafts, and shows them. */
@Controller
class DraftController implements NodeSource {

    private final CreateDraft create;
    private final ChangeDraft change;
    private final CheckDraft check;
    private final FindDrafts find;
    private final ImportTable table;

    DraftController(CreateDraft create, ChangeDraft change, CheckDraft check, FindDrafts find, ImportTable table) {
        this.create = create;
        this.change = change;
        this.check = check;
        this.find = find;
        this.table = table;
    }

    record DraftPayload(@Nullable Draft draft, List<UserError> userErrors) {}

    record TablePayload(@Nullable Draft draft, List<CellMistake> cells, List<UserError> userErrors) {

        static TablePayload of(@Nullable Imported imported, List<UserError> errors) {
            return new TablePayload(imported == null ? null : imported.draft(), imported == null ? List.of() : imported.cells(), errors);
        }
    }

    @QueryMapping
    Optional<Draft> draft(@Argument String id, Caller caller) {
        return find.find(id, caller);
    }

    @QueryMapping
    Connection<Draft> drafts(@Argument @Nullable DraftFilter filter, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return find.list(filter, PageRequest.of(first, after).orderedBy(Instant.class));
    }

    @MutationMapping
    DraftPayload createDraft(@Argument CreateDraftInput input, Caller caller) {
        return Payloads.answer(() -> create.create(input, caller), DraftPayload::new);
    }

    @MutationMapping
    DraftPayload changeDraft(@Argument ChangeDraftInput input, Caller caller) {
        return Payloads.answer(() -> change.change(input, caller), DraftPayload::new);
    }

    @MutationMapping
    DraftPayload importDraft(@Argument ImportDraftInput input, Caller caller) {
        return Payloads.answer(() -> change.importFile(input, caller), DraftPayload::new);
    }

    @MutationMapping
    TablePayload importTable(@Argument ImportTableInput input, Caller caller) {
        return Payloads.answer(() -> table.importTable(input, caller), TablePayload::of);
    }

    @SchemaMapping
    Optional<String> table(Draft draft, @Argument String path, @Argument @Nullable List<String> columns) {
        List<String> wanted = CsvTable.columns(columns);
        return FindDrafts.at(draft, path, file -> file.table(path).map(table -> CsvTable.written(wanted.isEmpty() ? table : table.only(wanted))));
    }

    @SchemaMapping
    List<DraftMistake> mistakes(Draft draft) {
        return check.mistakes(ProductLineText.of(draft.file()));
    }

    @SchemaMapping
    List<DraftMistake> obstacles(Draft draft, DataFetchingEnvironment asked) {
        AnalysisController.requireAlone(asked);
        return check.obstacles(ProductLineText.of(draft.file()));
    }

    @SchemaMapping
    Connection<DraftChange> history(Draft draft, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return find.history(draft, PageRequest.of(first, after).orderedBy(Long.class));
    }

    @SchemaMapping
    List<Difference> differencesFromBase(Draft draft) {
        return find.differencesFromBase(draft);
    }

    @SchemaMapping
    Optional<String> piece(Draft draft, @Argument String path) {
        return FindDrafts.at(draft, path, file -> file.piece(path));
    }

    @SchemaMapping
    List<String> keys(Draft draft, @Argument @Nullable String path) {
        return FindDrafts.at(draft, path == null ? "" : path, file -> file.keys(path == null ? "" : path));
    }

    @Override
    public String prefix() {
        return DraftDocument.PREFIX;
    }

    @Override
    public Optional<Draft> find(String id, Caller caller) {
        return find.find(id, caller);
    }
}
