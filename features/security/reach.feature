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
        | caller      | number      | reach      |
        | the carrier | 12065550199 | no way out |
        | the carrier | 2065550199  | no way out |
        | the carrier | 911         | no way out |
        | the carrier | 100         | no way out |
        | the carrier | no number   | no way out |

      @needs:other-port @needs:outbound-context
      Examples:
        | caller                        | number      | reach      |
        | the carrier from another port | 12065550199 | no way out |

    @needs:outbound-context
    Scenario Outline: In the name of <name>, the carrier calls <number>
      When the carrier calls <number> as <name>
      Then the call reaches no way out

      Examples:
        | name      | number      |
        | the trunk | 12065550199 |
        | the trunk | 911         |

  @TP-SEC-13 @must @pins:context @pins:inbound-dialplan @pins:redirects @pins:transfers @pins:reach
  @needs:dialled-number
  Rule: The carrier cannot send a call out again, neither by forwarding nor by transferring it
    Source: RFC 3261 section 21.3 and RFC 3515 section 2.4.2 (who is asked need not comply); a call that goes out again is made at our cost

    @needs:calling-phone @needs:outbound-context
    Scenario: A call that the carrier forwards
      Given the carrier meets INVITE with 302 (Contact: <sip:911@sip.flowroute.com>)
      When the desk phone calls 12065550100
      Then the call reaches the outbound context alone
      And Asterisk has sent the carrier 1 INVITE

    @needs:own-number @needs:ringing-phone @needs:inbound-context
    Scenario: A call that the carrier transfers
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      And the carrier sends REFER in the call with the headers
        | Refer-To | <sip:12065550199@<asterisk>> |
      Then the carrier's transfer fails
      And the call reaches the inbound context alone
      And the carrier hangs up
      And Asterisk has sent the carrier 0 INVITEs

  @TP-SEC-11 @must @pins:guests @pins:identity @pins:deskphone @pins:reach
  Rule: A stranger reaches nothing, in whoever's name
    Source: RFC 3261 section 26.1.2 (From proves nothing)

    Scenario Outline: As <name>, a stranger calls <number>
      When a stranger calls <number> as <name>
      Then the call reaches no dialplan

      Examples:
        | name        | number      |
        | 12065550100 | 12065550199 |
        | 12065550100 | 911         |
        | the trunk   | 12065550199 |
        | the trunk   | 911         |

      @needs:own-number
      Examples:
        | name        | number             |
        | 12065550100 | the trunk's number |

      @needs:registering-phone
      Examples:
        | name           | number      |
        | the desk phone | 12065550199 |
        | the desk phone | 911         |

  @TP-SEC-12 @must @pins:deskphone @pins:outbound-dialplan @pins:reach
  @needs:calling-phone
  Rule: The desk phone calls out, with its password, and nothing else
    Source: the trunk's own dialplan; RFC 3261 section 22.2

    Scenario Outline: The desk phone calls <number>
      Given the carrier answers calls
      When the desk phone calls <number>
      Then the call reaches <reach>

      @needs:dialled-number @needs:outbound-context
      Examples:
        | number      | reach                      |
        | 12065550199 | the outbound context alone |
        | 2065550199  | the outbound context alone |
        | 911         | the outbound context alone |

      @needs:forbidden-number
      Examples:
        | number          | reach       |
        | 100             | no dialplan |
        | 011441632960001 | no dialplan |

      @needs:own-number @needs:forbidden-number
      Examples:
        | number             | reach       |
        | the trunk's number | no dialplan |

    @needs:dialled-number @needs:registering-phone @needs:outbound-context
    Scenario: The desk phone has not registered
      Given the desk phone has not registered
      And the carrier answers calls
      When the desk phone calls 12065550199
      Then the call reaches the outbound context alone
