package org.trunkproof.run;

import io.cucumber.core.backend.ObjectFactory;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.picocontainer.MutablePicoContainer;
import org.picocontainer.PicoBuilder;
import org.trunkproof.steps.Scenes;

/** Makes the objects of the step classes, anew for each scenario, and hands those in that their constructors ask for. */
final class StepObjects implements ObjectFactory {

    private final Scenes scenes;
    private final Set<Class<?>> classes = new LinkedHashSet<>();
    private MutablePicoContainer objects = empty();

    StepObjects(Scenes scenes) {
        this.scenes = scenes;
    }

    private static MutablePicoContainer empty() {
        return new PicoBuilder().withCaching().build();
    }

    @Override
    public boolean addClass(Class<?> type) {
        if (type != Scenes.class && classes.add(type)) {
            Stream.of(type.getConstructors())
                    .flatMap(constructor -> Stream.of(constructor.getParameterTypes()))
                    .forEach(this::addClass);
        }
        return true;
    }

    /** Those of the steps, and what they ask for. */
    Set<Class<?>> classes() {
        return Collections.unmodifiableSet(classes);
    }

    @Override
    public void start() {
        objects = empty();
        objects.addComponent(Scenes.class, scenes);
        classes.forEach(objects::addComponent);
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return objects.getComponent(type);
    }

    @Override
    public void stop() {
        objects = empty();
    }
}
