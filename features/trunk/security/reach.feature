Feature: How far each caller gets
  The carrier's calls end at our number, the desk phone's go out, and nobody else's get anywhere.

  @TP-SEC-10 @must @pins:context @pins:inbound-dialplan @pins:reach
  Rule: The carrier reaches our number, and no way out
    Source: the trunk's own dialplan; a call that comes in and goes out again is made at our cost

    Background:
      Given the desk phone answers calls

    Scenario Outline: <caller> calls <number>
      When <caller> calls <number>
      Then the call reaches <reach>

      @needs:own-number @needs:inbound-context
      Examples:
        | caller      | number             | reach                     |
        | the carrier | the trunk's number | the inbound context alone |

      @needs:own-number @needs:other-port @needs:inbound-context
      Examples:
        | caller                        | number             | reach                     |
        | the carrier from another port | the trunk's number | the inbound context alone |

      @needs:outbound-context
      Examples:
        | caller      | number    | reach      |
        | the carrier | no number | no way out |

    @needs:outbound-context
    Scenario Outline: <caller> calls <numbers>
      Then <caller> calls <numbers>, and each call reaches no way out

      @needs:dialled-number
      Examples:
        | caller      | numbers                        |
        | the carrier | each number that may be dialled |

      @needs:forbidden-number
      Examples:
        | caller      | numbers                          |
        | the carrier | each number that nobody may reach |

      @needs:dialled-number @needs:other-port
      Examples:
        | caller                        | numbers                        |
        | the carrier from another port | each number that may be dialled |

    @needs:dialled-number @needs:outbound-context
    Scenario: In the name of the trunk, the carrier calls each number that may be dialled
      Then the carrier calls each number that may be dialled as the trunk, and each call reaches no way out

  @TP-SEC-13 @must @pins:context @pins:inbound-dialplan @pins:redirects @pins:transfers @pins:reach
  @needs:dialled-number
  Rule: The carrier cannot send a call out again, neither by forwarding nor by transferring it
    Source: RFC 3261 section 21.3 and RFC 3515 section 2.4.2 (who is asked need not comply); a call that goes out again is made at our cost

    @needs:calling-phone @needs:outbound-context
    Scenario: A call that the carrier forwards
      Given the carrier meets INVITE with 302 (Contact: <sip:<number that may be dialled>@<carrier's name>>)
      When the desk phone calls a number that may be dialled
      Then the call reaches the outbound context alone
      And Asterisk has sent the carrier 1 INVITE

    @needs:own-number @needs:ringing-phone @needs:inbound-context
    Scenario: A call that the carrier transfers
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      And the carrier sends REFER in the call with the headers
        | Refer-To | <sip:<number that may be dialled>@<asterisk>> |
      Then the carrier's transfer fails
      And the call reaches the inbound context alone
      And the carrier hangs up
      And Asterisk has sent the carrier 0 INVITEs

  @TP-SEC-11 @must @pins:guests @pins:identity @pins:deskphone @pins:reach
  Rule: A stranger reaches nothing, in whoever's name
    Source: RFC 3261 section 26.1.2 (From proves nothing)

    @needs:dialled-number
    Scenario Outline: As <name>, a stranger calls each number that may be dialled
      Then a stranger calls each number that may be dialled as <name>, and each call reaches no dialplan

      Examples:
        | name      |
        | somebody  |
        | the trunk |

      @needs:calling-phone
      Examples:
        | name           |
        | the desk phone |

    @needs:own-number
    Scenario: As somebody, a stranger calls the trunk's number
      When a stranger calls the trunk's number as somebody
      Then the call reaches no dialplan

  @TP-SEC-12 @must @pins:deskphone @pins:outbound-dialplan @pins:reach
  @needs:calling-phone
  Rule: The desk phone calls out, with its password, and nothing else
    Source: the trunk's own dialplan; RFC 3261 section 22.2

    @needs:dialled-number @needs:outbound-context
    Scenario: The desk phone calls each number that may be dialled
      Given the carrier answers calls
      Then the desk phone calls each number that may be dialled, and each call reaches the outbound context alone

    @needs:forbidden-number
    Scenario: The desk phone calls each number that nobody may reach
      Given the carrier answers calls
      Then the desk phone calls each number that nobody may reach, and each call reaches no dialplan

    @needs:dialled-number @needs:registering-phone @needs:outbound-context
    Scenario: The desk phone has not registered
      Given the desk phone has not registered
      And the carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the call reaches the outbound context alone
