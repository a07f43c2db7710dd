package org.trunkproof.steps;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.cucumber.java.en.Given;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trunkproof.OurClasses;

class NeedsNoCallTest {

    /** What asks for a call. */
    private static final String OF_CALLS =
            ".*(World.expectOfCalls|ScenarioCalls.(callId|legOf|earlyLegOf|placedBy|placedCallId|lastCallId))\\(.*";

    /** What places one, after which the same step may ask for it. */
    private static final String PLACES = ".*(CallSteps.(calls|callsAs|asteriskCalls)|ScenarioCalls.place)\\(.*";

    /** A step that says it needs none, or is a Given, asks for none, in its own methods neither. */
    @Test
    void whoNeedsNoCallAsksForNone() {
        methods()
                .that()
                .areAnnotatedWith(NeedsNoCall.class)
                .or()
                .areAnnotatedWith(Given.class)
                .and()
                // which asks for one where the method is of calls alone
                .doNotHaveName("requestHas")
                .should(askForNone())
                .because("what comes of it without a call would be blamed on the trunk")
                .check(OurClasses.all());
    }

    private static ArchCondition<JavaMethod> askForNone() {
        return new ArchCondition<>("ask for no call") {
            @Override
            public void check(JavaMethod step, ConditionEvents events) {
                boolean asks = asks(step, new HashSet<>());
                events.add(new SimpleConditionEvent(step, !asks, step.getFullName() + " asks for a call"));
            }
        };
    }

    private static boolean asks(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getTarget().getFullName().matches(PLACES))
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getFullName().matches(OF_CALLS)
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(callee ->
                                                callee.getOwner().equals(method.getOwner()) && asks(callee, seen))
                                        .isPresent());
    }
}
