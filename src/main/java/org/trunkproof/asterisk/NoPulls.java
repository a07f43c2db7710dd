package org.trunkproof.asterisk;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.testcontainers.dockerclient.DockerClientConfigUtils;
import org.testcontainers.utility.ResourceReaper;

/**
 * Keeps Testcontainers from pulling images of its own, which a machine without a registry waits for in vain. It leaves that to
 * environment variables alone (TESTCONTAINERS_RYUK_DISABLED, TESTCONTAINERS_HOST_OVERRIDE), and a program cannot set its own.
 */
final class NoPulls {

    private static final String AT_THE_END_OF_JAVA = "org.testcontainers.utility.JVMHookResourceReaper";

    /** Nobody connects to a port that Docker maps: parties meet Asterisk on Docker's networks. */
    private static final String NOT_ASKED_FOR = "localhost";

    private NoPulls() {}

    /** Call it before anything else of Testcontainers. */
    static synchronized void ensure() {
        try {
            removeAtTheEndOfJava();
            knowTheHost();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Testcontainers names by another name what pulls images.", e);
        }
    }

    /** In place of the container that removes others when their Java is gone, which {@link Docker#sweep} does. */
    private static void removeAtTheEndOfJava() throws ReflectiveOperationException {
        Field instance = accessible(ResourceReaper.class.getDeclaredField("instance"));
        if (instance.get(null) == null) {
            Constructor<?> reaper = accessible(Class.forName(AT_THE_END_OF_JAVA).getDeclaredConstructor());
            instance.set(null, reaper.newInstance());
        }
    }

    /** In place of an alpine that, where this runs in a container itself, is asked for its gateway. */
    private static void knowTheHost() throws ReflectiveOperationException {
        Field gateway = accessible(DockerClientConfigUtils.class.getDeclaredField("defaultGateway"));
        if (gateway.get(null) instanceof AtomicReference<?> reference) {
            @SuppressWarnings("unchecked") // it holds whatever its lazy getter has found
            AtomicReference<Object> found = (AtomicReference<Object>) reference;
            found.compareAndSet(null, Optional.of(NOT_ASKED_FOR));
        }
    }

    private static <A extends AccessibleObject> A accessible(A member) {
        member.setAccessible(true);
        return member;
    }
}
