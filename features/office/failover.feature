@needs:second-trunk
Feature: Two carriers
  Calls out go through the first carrier, and through the other where the first does not take them.

  @TP-OFFICE-07 @must @pins:outbound-dialplan @pins:codecs
  @needs:dialled-number
  Rule: A call that the first carrier does not take goes through the other
    Source: the office's own dialplan

    Scenario Outline: The first answers <status>
      Given the carrier meets INVITE with <status>
      And the other carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the carrier is asked for the number agreed on in the trunk's caller number
      And the other carrier is asked for the number agreed on in the trunk's caller number
      And Asterisk offers the other carrier PCMA, telephone-event
      And the desk phone's call is answered
      And the other carrier receives 1 second of PCMA without a break

      Examples:
        | status |
        | 403    |
        | 500    |

    @slow
    Scenario: The first is silent
      Given every 100 from the carrier is lost
      And the carrier meets INVITE with silence
      And the other carrier answers calls
      When the desk phone calls a number that may be dialled
      Then Asterisk repeats the INVITE to the carrier until it gives up
      And the other carrier is asked for the number agreed on in the trunk's caller number
      And the desk phone's call is answered

    Scenario: The other asks for its own password
      Given the carrier meets INVITE with 503
      And the other carrier meets INVITE with 407, then an answer
      When the desk phone calls a number that may be dialled
      Then the other carrier is called
      And the desk phone's call is answered

    Scenario: The first takes calls again
      Given the carrier meets INVITE, call after call, with 503, then an answer
      And the other carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the other carrier is called
      And the desk phone's call is answered
      When the other carrier hangs up
      And the desk phone calls a number that may be dialled
      Then the desk phone's call is answered
      And Asterisk has sent the carrier 2 INVITEs
      And Asterisk has sent the other carrier 1 INVITE

    Scenario: Neither takes it
      Given the carrier meets INVITE with 503
      And the other carrier meets INVITE with 503
      When the desk phone calls a number that may be dialled
      Then the other carrier is called
      And the desk phone's call is refused with 503

  @TP-OFFICE-08 @must @pins:outbound-dialplan
  @needs:dialled-number
  Rule: What the number itself is to blame for is not tried again with the other
    Source: the office's own dialplan; whom the first has found busy the other would ring again

    Background:
      Given the other carrier answers calls

    Scenario Outline: The first answers <status>
      Given the carrier meets INVITE with <status>
      When the desk phone calls a number that may be dialled
      Then the desk phone's call is turned away
      And the other carrier is not called

      Examples:
        | status |
        | 404    |
        | 410    |
        | 484    |
        | 486    |
        | 603    |

  @TP-OFFICE-09 @must @pins:inbound-dialplan
  @needs:second-phone
  Rule: The other carrier's number rings the workshop, at any time of day
    Source: the office's own dialplan

    Scenario Outline: <time>
      Given it is <time>
      And the second phone answers calls
      When the other carrier calls the other trunk's number
      Then the second phone is called
      And the call is answered
      And the other carrier receives 1 second of PCMA without a break

      Examples:
        | time            |
        | Wednesday 10:00 |
        | Sunday 20:00    |
