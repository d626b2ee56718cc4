package org.stockledger.examples.retail;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, String body, JsonNode json) {
    public String text(String field) {
        return json.get(field).stringValue();
    }

    public int whole(String field) {
        return json.get(field).intValue();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** This field of every element of the array that was answered. */
    public List<String> all(String field) {
        return StreamSupport.stream(json.spliterator(), false)
                .map(element -> element.get(field).asString())
                .toList();
    }

    /** The answer, which must have this status. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("expected " + wanted + ", was " + status + ": " + body);
        }
        return this;
    }
}
