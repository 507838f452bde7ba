package vn.dautu.layer;

import java.util.List;
import vn.dautu.importing.file.FileRefused;
import vn.dautu.importing.file.ImportIssue;
import vn.dautu.kernel.rule.Reason;
import vn.dautu.kernel.rule.Refusal;

/** This cannot be laid over the map, and why: of a file, each shape that is wrong. Nothing was kept. */
public final class LayerRefused extends Refusal {

    private final transient List<ImportIssue> issues;

    LayerRefused(Reason reason) {
        this(reason, List.of());
    }

    LayerRefused(Reason reason, List<ImportIssue> issues) {
        super(reason);
        this.issues = List.copyOf(issues);
    }

    static LayerRefused of(String key, Object... arguments) {
        return new LayerRefused(Reason.of(key, arguments));
    }

    static LayerRefused of(FileRefused refused) {
        return new LayerRefused(new Reason(refused.key(), refused.args()));
    }

    /** In the order of the file; a row counts its shapes from 1. */
    public List<ImportIssue> issues() {
        return issues;
    }
}
