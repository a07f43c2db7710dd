package org.trunkproof.migration;

import java.util.List;
import java.util.stream.Stream;

/** An endpoint, with the objects that belong to it. */
record NewPeer(PjsipFolder folder, PjsipObject endpoint) implements ObjectsByType {

    static final String OUTBOUND_AUTH = "outbound_auth";

    @Override
    public List<PjsipObject> objects(String type) {
        return switch (type) {
            case "endpoint" -> List.of(endpoint);
            case "aor" -> named("aors", "aor").toList();
            case "auth" -> named("auth", "auth").toList();
            case OUTBOUND_AUTH -> named(OUTBOUND_AUTH, "auth").toList();
            case "identify" -> folder.identifies(endpoint.name());
            case "transport" ->
                endpoint.said("transport").isPresent()
                        ? named("transport", "transport").toList()
                        : folder.objects("transport");
            default -> folder.objects(type);
        };
    }

    private Stream<PjsipObject> named(String option, String type) {
        return endpoint.said(option).stream()
                .flatMap(said -> Stream.of(said.value().split(",")))
                .flatMap(name -> folder.object(type, name.strip()).stream());
    }

    List<PjsipOption> contacts() {
        return objects("aor").stream().flatMap(aor -> aor.words("contact")).toList();
    }

    boolean leadsTo(String host) {
        return contacts().stream()
                .anyMatch(contact -> Values.host(contact.value()).equalsIgnoreCase(host));
    }
}
