@load
Feature: What becomes of calls when there are more of them at once

  Nothing of this fails: mvn verify -Pbenchmarks draws what is found.

  Scenario Outline: <calls> calls at once
    Each has a lab of its own.

    When <calls> calls are up at once
    And the carrier and the desk phone play each other 2 seconds in each of them
    Then their set-up time, loss, jitter and failures are drawn

    Examples:
      | calls |
      | 10    |
      | 25    |
      | 50    |
      | 100   |
      | 150   |
      | 200   |
