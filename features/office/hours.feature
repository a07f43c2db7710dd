Feature: What the office does for who calls it, and when

  @TP-OFFICE-01 @must
  @needs:own-number
  Rule: By day a caller hears the menu, and reaches the telephone whose extension is pressed
    Source: the office's own dialplan

    Scenario: An extension is pressed
      Given it is Wednesday 10:00
      When the carrier calls the trunk's number
      Then the call is answered
      And the call reaches extension s of day
      When the carrier presses 101
      Then the call reaches extension 101 of day

    Scenario Outline: At <time>, when the office <is>
      Given it is <time>
      When the carrier calls the trunk's number
      Then the call reaches extension s of <context>

      Examples:
        | time           | is             | context |
        | Monday 08:00   | has just opened | day     |
        | Friday 17:50   | is to close soon | day     |
        | Friday 18:05   | has closed     | night   |
        | Saturday 12:00 | is closed      | night   |
        | Sunday 20:00   | is closed      | night   |
