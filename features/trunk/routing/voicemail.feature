Feature: Calls that nobody takes
  Whoever calls while nobody can answer leaves a message.

  @TP-ROUTE-03 @must @pins:inbound-dialplan @pins:context
  @needs:own-number @needs:ringing-phone @needs:mailbox @needs:asterisk-speaks
  Rule: A call that the desk phone does not take goes to voicemail
    Source: the trunk's own dialplan

    Scenario Outline: The desk phone refuses with <status>
      Given the desk phone meets INVITE with <status>
      When the carrier calls the trunk's number
      Then the call is answered
      And voicemail takes the call
      And the carrier hears something

      Examples: Busy, not there, declining
        | status |
        | 486    |
        | 480    |
        | 603    |

    @needs:registering-phone
    Scenario: The desk phone has not registered
      Given the desk phone has not registered
      When the carrier calls the trunk's number
      Then the call is answered
      And voicemail takes the call
      And the carrier hears something

    Scenario: The desk phone takes the call, and hangs up
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      And the desk phone hangs up
      Then Asterisk ends the call
      And voicemail has not taken the call
