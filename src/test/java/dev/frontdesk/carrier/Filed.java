package dev.frontdesk.carrier;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What Plivo keeps of a call that is over, as its REST API gives it.
 *
 * @param call the record of the caller's own leg
 * @param legs one for each phone that rang or should have
 * @param recordings as a rule one at most
 */
public record Filed(JsonObject call, List<JsonObject> legs, List<JsonObject> recordings) {

    /** The same of another call: each id is replaced, wherever it stands. */
    Filed renamed(Map<String, String> ids) {
        return new Filed(
                Filing.renamed(call, ids),
                legs.stream().map(leg -> Filing.renamed(leg, ids)).toList(),
                recordings.stream()
                        .map(recording -> Filing.renamed(recording, ids))
                        .toList());
    }
}
