Feature: When the office is open

  @TP-OFFICE-03 @must @pins:inbound-dialplan
  @needs:own-number
  Rule: The office is open from Monday to Friday, from eight to six
    Source: the office's own dialplan

    Scenario Outline: <time>
      Given it is <time>
      When the carrier calls the trunk's number
      Then the call reaches extension s of <context>

      Examples: Open
        | time            | context |
        | Monday 08:00    | day     |
        | Wednesday 12:00 | day     |
        | Friday 17:55    | day     |

      Examples: Closed
        | time           | context |
        | Monday 07:55   | night   |
        | Friday 18:05   | night   |
        | Saturday 12:00 | night   |
        | Sunday 20:00   | night   |

  @TP-OFFICE-04 @must @pins:inbound-dialplan
  @needs:own-number @needs:third-phone
  Rule: When it is closed, the caretaker's code reaches the hall, and anything else leaves a message
    Source: the office's own dialplan

    Background:
      Given it is Sunday 20:00

    Scenario: The code
      Given the third phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier presses 7315
      Then the third phone is called

    Scenario: Another
      When the carrier calls the trunk's number
      Then the call is answered
      When the carrier presses 7314
      Then the call runs the application VoiceMail
      And Asterisk has sent the third phone 0 INVITEs
