package org.trunkproof.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.NopIndenter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.trunkproof.storage.WholeFile;

/**
 * A Trace as a JSON file, to be judged or drawn again. Nothing is lost: SIP stands in it as text in which each character
 * is one byte (ISO 8859-1), AMI's messages as they came, all else in Base64. A file whose name ends in {@code .gz} is compressed.
 */
public final class TraceFile {

    private TraceFile() {}

    /**
     * @throws IOException if the file cannot be written
     */
    public static void save(Trace trace, Path file) throws IOException {
        WholeFile.write(file, out -> write(trace, out));
    }

    private static void write(Trace trace, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            DefaultPrettyPrinter eventALine = new DefaultPrettyPrinter();
            eventALine.indentObjectsWith(NopIndenter.instance);
            eventALine.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            json.setPrettyPrinter(eventALine);
            json.writeStartObject();
            json.writeObjectFieldStart("parties");
            for (Map.Entry<InetAddress, Party> party : trace.parties().entrySet()) {
                json.writeStringField(
                        party.getKey().getHostAddress(), party.getValue().label());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("events");
            for (TraceEvent event : trace.events()) {
                json.writeStartObject();
                json.writeStringField("at", event.at().toString());
                write(event, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static InputStream in(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return isCompressed(file) ? new GZIPInputStream(in) : in;
    }

    private static boolean isCompressed(Path file) {
        return file.toString().endsWith(".gz");
    }

    private static void write(TraceEvent event, JsonGenerator json) throws IOException {
        if (event instanceof Datagram datagram) {
            json.writeStringField("source", text(datagram.source()));
            json.writeStringField("destination", text(datagram.destination()));
            if (datagram instanceof SipDatagram sip) {
                json.writeStringField("sip", sip.toString());
            } else if (datagram instanceof StrayDatagram) {
                json.writeBinaryField("stray", datagram.bytes());
            } else {
                json.writeBinaryField(datagram instanceof RtpDatagram ? "rtp" : "rtcp", datagram.bytes());
            }
        } else if (event instanceof LogLine line) {
            json.writeStringField("log", line.text());
        } else if (event instanceof Delay delay) {
            json.writeStringField("delay", delay.by().toString());
            json.writeStringField("of", delay.of());
        } else if (event instanceof StoredMessage message) {
            json.writeStringField("mailbox", message.mailbox());
            json.writeBinaryField("recording", message.recording());
        } else if (event instanceof DriverEvent said) {
            DriverEventJson.write(said, json);
        } else if (event instanceof AmiEvent ami) {
            json.writeStringField("ami", ami.message().text());
        }
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /**
     * @throws IOException if the file cannot be read, is no saved Trace, or names a party that is none of {@link Party}
     */
    public static Trace load(Path file) throws IOException {
        JsonNode root;
        try (InputStream in = in(file)) {
            root = new ObjectMapper().readTree(in);
        }
        if (!root.path("parties").isObject() || !root.path("events").isArray()) {
            throw new IOException("The file " + file + " is no saved Trace.");
        }
        Map<InetAddress, Party> parties = new HashMap<>();
        for (Map.Entry<String, JsonNode> party : root.path("parties").properties()) {
            String label = party.getValue().asText();
            parties.put(
                    host(party.getKey()),
                    Party.labelled(label)
                            .orElseThrow(() -> new IOException(
                                    "The file " + file + " names a party that nobody is: '" + label + "'.")));
        }
        List<TraceEvent> events = new ArrayList<>();
        for (JsonNode event : root.path("events")) {
            if (EarlierForm.is(event)) {
                events.addAll(EarlierForm.events(at(event), event));
            } else {
                events.add(event(event));
            }
        }
        return new Trace(parties, events);
    }

    private static Instant at(JsonNode event) {
        return Instant.parse(event.path("at").asText());
    }

    private static TraceEvent event(JsonNode json) throws IOException {
        Instant at = at(json);
        Optional<DriverEvent> driver = DriverEventJson.read(at, json);
        if (driver.isPresent()) {
            return driver.get();
        }
        if (json.has("ami")) {
            return new AmiEvent(at, new AmiMessage(json.path("ami").asText()));
        }
        if (json.has("log")) {
            return new LogLine(at, json.path("log").asText());
        }
        if (json.has("delay")) {
            return new Delay(
                    at,
                    Duration.parse(json.path("delay").asText()),
                    json.path("of").asText());
        }
        if (json.has("recording")) {
            return new StoredMessage(
                    at, json.path("mailbox").asText(), json.path("recording").binaryValue());
        }
        InetSocketAddress source = address(json.path("source").asText());
        InetSocketAddress destination = address(json.path("destination").asText());
        if (json.has("stray")) {
            return new StrayDatagram(at, source, destination, json.path("stray").binaryValue());
        }
        if (json.has("rtp")) {
            return new RtpDatagram(at, source, destination, json.path("rtp").binaryValue());
        }
        return json.has("rtcp")
                ? new RtcpDatagram(at, source, destination, json.path("rtcp").binaryValue())
                : new SipDatagram(
                        at, source, destination, json.path("sip").asText().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static InetSocketAddress address(String text) throws UnknownHostException {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(host(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    /** Saved addresses are literals, so nothing is looked up. */
    private static InetAddress host(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }
}
