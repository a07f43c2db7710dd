package org.trunkproof.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.trunkproof.evidence.AmiMessage;

/** The other end of AMI connections, on real sockets. It says what a test has it say, to who connected last. */
final class LoopbackAmi implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final ServerSocket listening;
    private Socket session = new Socket();
    private AmiReader actions = new AmiReader(InputStream.nullInputStream());

    LoopbackAmi() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        listening.setSoTimeout(PATIENCE_MILLIS);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listening.getLocalSocketAddress();
    }

    /** Takes the next connection, and greets as Asterisk does. */
    void greet() throws IOException {
        session = listening.accept();
        session.setSoTimeout(PATIENCE_MILLIS);
        actions = new AmiReader(session.getInputStream());
        say("Asterisk Call Manager/5.0.4\n");
    }

    /** The next action that comes. */
    AmiMessage action() throws IOException {
        return actions.message();
    }

    /** The next action of this name. */
    AmiMessage action(String name) throws IOException {
        AmiMessage action = action();
        while (!action.field("Action").orElse("").equals(name)) {
            action = action();
        }
        return action;
    }

    /** Says a text, which has bare line feeds, with CRLF for each. */
    void say(String text) throws IOException {
        say(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void say(byte[] bytes) throws IOException {
        session.getOutputStream().write(bytes);
    }

    void event(AmiMessage event) throws IOException {
        say(event.text() + "\n\n");
    }

    /** @param lines what comes after the action's id */
    void respond(AmiMessage action, String response, String... lines) throws IOException {
        AmiMessage answer = AmiMessage.of("Response", response)
                .with("ActionID", action.field("ActionID").orElse(""));
        say(answer.text() + "\n" + String.join("\n", lines) + "\n\n");
    }

    void hangUp() throws IOException {
        session.close();
    }

    @Override
    public void close() throws IOException {
        session.close();
        listening.close();
    }
}
