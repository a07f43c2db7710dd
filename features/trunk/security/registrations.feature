Feature: Who may register
  Whoever registers a name gets the calls that are meant for it.

  @TP-SEC-05 @must @pins:host @pins:credentials @pins:guests
  Rule: Nobody registers in the trunk's name
    Source: RFC 3261 section 26.1.1 (registration hijacking); calls out would go wherever the stranger says

    Scenario Outline: <party>
      When <party> registers as <name>
      Then the registration is refused

      Examples:
        | party       | name      |
        | a stranger  | the trunk |
        | the carrier | the trunk |

      @needs:digest
      Examples:
        | party      | name                  |
        | a stranger | the carrier's account |

      @needs:registering-phone
      Examples:
        | party          | name      |
        | the desk phone | the trunk |

  @TP-SEC-06 @must @pins:deskphone
  Rule: The desk phone registers with its password, and nobody without
    Source: RFC 3261 section 10.3

    @needs:registering-phone
    Scenario: The desk phone
      When the desk phone registers as the desk phone
      Then the registration is accepted

    @needs:calling-phone
    Scenario: A stranger
      When a stranger registers as the desk phone with a wrong password
      Then the registration is refused

  @TP-SEC-14 @must @pins:deskphone
  @needs:own-number @needs:ringing-phone @needs:registering-phone
  Rule: A phone that comes back from another port is known there, and rings there
    Source: RFC 3261 section 10.3 (a registration adds a binding, or takes the place of one); a phone that was switched off and on again has not said that it has left the old port

    Scenario: The desk phone
      Given the desk phone from another port answers calls
      When the desk phone from another port registers as the desk phone
      Then the registration is accepted
      When the carrier calls the trunk's number
      Then the desk phone from another port is called

  @TP-SEC-15 @should @pins:deskphone
  @needs:own-number @needs:ringing-phone @needs:registering-phone
  Rule: It is looked for no more where it was
    Source: the description, by which one phone has the account; whoever has got its old port since would be called (RFC 3261 section 10.3 keeps a binding until it expires)

    Scenario: The desk phone
      Given the desk phone from another port answers calls
      When the desk phone from another port registers as the desk phone
      Then the registration is accepted
      When the carrier calls the trunk's number
      Then the desk phone from another port is called there alone

  @TP-SEC-07 @must @pins:guests
  @needs:registering-phone
  Rule: A stranger cannot find out by registering which names there are
    Source: RFC 3261 section 26.1; channels/chan_sip.c, alwaysauthreject

    Scenario: A name that takes no registrations, one that does, and one that does not exist
      When a stranger registers as the trunk with a wrong password
      And a stranger registers as the desk phone with a wrong password
      And a stranger registers as nobody with a wrong password
      Then a stranger cannot tell the answers apart

  @TP-SEC-08 @should @pins:guests
  @needs:own-number @needs:registering-phone
  Rule: A stranger cannot find out by calling which names there are
    Source: RFC 3261 section 26.1; configs/samples/sip.conf.sample, allowguest and alwaysauthreject

    Scenario: The desk phone's name, and one that does not exist
      When a stranger calls the trunk's number as the desk phone
      And the call is turned away
      And a stranger calls the trunk's number as nobody
      And the call is turned away
      Then a stranger cannot tell the answers apart

  @TP-SEC-09 @should @pins:guests @pins:reach
  @needs:own-number
  Rule: A stranger cannot find out by OPTIONS which numbers are ours
    Source: RFC 3261 section 11.2 (the answer is that to an INVITE)

    Scenario: The trunk's number and another
      When a stranger sends OPTIONS to the trunk's number
      And a stranger sends OPTIONS to a number that is not the trunk's
      Then a stranger cannot tell the answers apart
