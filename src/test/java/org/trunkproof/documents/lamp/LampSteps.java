package org.trunkproof.documents.lamp;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** What is done to a lamp, and what it does. Not of interest to readers. */
public final class LampSteps {

    @When("the switch is pressed {times}")
    public void press(int times) {}

    @Given("the lamp is plugged in")
    public void plug() {}

    /** All but the last. */
    @When("the lamps are lit")
    public void light(List<String> lamps) {}

    @Then("the label says")
    public void says(String label) {}

    @Then("the lamp/light is {string}")
    public void is(String state) {}

    /** How often, in {@code times}. */
    @ParameterType(name = "times", value = "(\\d+) times?")
    public int often(String number) {
        return Integer.parseInt(number);
    }
}
