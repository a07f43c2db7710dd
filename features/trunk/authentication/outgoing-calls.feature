@needs:dialled-number @needs:digest
Feature: Credentials on outgoing calls
  Flowroute challenges each call that its customer places, and takes it only with the account's credentials.

  @TP-AUTH-01 @must @pins:credentials
  @needs:outbound-context
  Rule: A challenged call is placed again with the credentials of the account
    Source: RFC 3261 section 22, RFC 2617 section 3.2.2

    Scenario Outline: Challenge with <status>
      Given the carrier meets INVITE with <status>, then an answer
      When Asterisk calls a number that may be dialled
      Then the <status> is answered with the account's credentials
      And the call is answered

      Examples:
        | status |
        | 407    |
        | 401    |

  @TP-AUTH-02 @must @pins:credentials
  @needs:outbound-context
  Rule: A call whose credentials are refused ends, and the dialplan is told so
    Source: RFC 3261 section 21.4.4 (a request refused with 403 should not be repeated)

    Scenario: Credentials refused with 403
      Given the carrier meets INVITE with 407, then 403
      When Asterisk calls a number that may be dialled
      Then the dialplan is told that the call failed
      And Asterisk tries no call to the carrier more than 2 times

    Scenario: A call refused with 403 without a challenge
      Given the carrier meets INVITE with 403
      When Asterisk calls a number that may be dialled
      Then the dialplan is told that the call failed
      And Asterisk tries no call to the carrier more than 1 time

  @TP-AUTH-04 @must @pins:credentials
  @needs:outbound-context
  Rule: The answer has all that qop=auth asks for, and gives back what the challenge said
    Source: RFC 2617 section 3.2.2 (cnonce and nc go with qop; opaque is returned unchanged), RFC 3261 section 22.4

    Scenario: The parameters of the answer
      Given the carrier meets INVITE with 407 (qop auth), then an answer
      When Asterisk calls a number that may be dialled
      Then the 407 is answered with the account's credentials
      And the answer to the 407 has the parameters
        | qop    | auth          |
        | cnonce | any           |
        | nc     | 00000001      |
        | nonce  | as challenged |
        | opaque | as challenged |
        | realm  | as challenged |

    Scenario Outline: A choice of <offered>
      Given the carrier meets INVITE with 407 (qop <offered>), then an answer
      When Asterisk calls a number that may be dialled
      Then the 407 is answered with the account's credentials
      And the answer to the 407 has the parameters
        | qop | auth |

      Examples:
        | offered          |
        | auth or auth-int |
        | auth-int or auth |

  @TP-AUTH-05 @must @pins:credentials
  @needs:outbound-context
  Rule: A challenge without qop is answered as before there was one
    Source: RFC 2617 section 3.2.2.1 (without qop, as in RFC 2069), RFC 3261 section 22.4

    Scenario: No qop
      Given the carrier meets INVITE with 407 (no qop), then an answer
      When Asterisk calls a number that may be dialled
      Then the 407 is answered with the account's credentials
      And the answer to the 407 has the parameters
        | qop    |               |
        | cnonce |               |
        | nc     |               |
        | opaque | as challenged |
      And the call is answered

  @TP-AUTH-06 @must @pins:credentials
  @needs:outbound-context
  Rule: The account's credentials are for whichever realm the carrier names
    Source: RFC 3261 section 22.1, RFC 2617 section 3.2.1; Flowroute's servers are several, and have not all named the same

    Scenario Outline: The realm <realm>
      Given the carrier meets INVITE with 407 (realm <realm>), then an answer
      When Asterisk calls a number that may be dialled
      Then the 407 is answered with the account's credentials
      And the answer to the 407 has the parameters
        | realm | <realm> |
      And the call is answered

      Examples:
        | realm                       |
        | us-west.<carrier's name>     |
        | A Realm of Its Own          |

  @TP-AUTH-07 @must @pins:credentials
  @needs:outbound-context
  Rule: A later challenge of the same call is answered anew, with its own nonce
    Source: RFC 3261 section 22.1 (a request may be retried where the nonce was stale), RFC 2617 section 3.2.1

    Scenario: A nonce that was too old
      Given the carrier meets INVITE with 407, then 407 (stale), then an answer
      When Asterisk calls a number that may be dialled
      Then the call is answered
      And the 407 is answered with the account's credentials

    Scenario: Two servers, each with a challenge of its own
      Given the carrier meets INVITE with 401 (realm one.<carrier's name>), then 407 (realm another.<carrier's name>), then an answer
      When Asterisk calls a number that may be dialled
      Then the call is answered
      And the 401 is answered with the account's credentials
      And the 407 is answered with the account's credentials

  @TP-AUTH-08 @must @pins:credentials
  @needs:outbound-context
  Rule: A call that is challenged without end is given up after a few tries, and the dialplan is told so
    Source: RFC 3261 section 22.1 (credentials that were just rejected are not to be used again)

    Scenario Outline: Challenges with <status> without end
      Given the carrier meets INVITE with <status>
      When Asterisk calls a number that may be dialled
      Then the dialplan is told that the call failed
      And Asterisk tries no call to the carrier more than 20 times

      Examples:
        | status |
        | 407    |
        | 401    |

  @TP-AUTH-09 @must @pins:credentials
  @needs:outbound-context
  Rule: Of the algorithms that a carrier offers, one that is understood is answered
    Source: RFC 8760 section 2.3 (a header for each algorithm), RFC 3261 section 22.4

    Scenario Outline: <algorithms>
      Given the carrier meets INVITE with 407 (algorithm <algorithms>), then an answer
      When Asterisk calls a number that may be dialled
      Then the 407 is answered with the account's credentials
      And the call is answered

      Examples:
        | algorithms      |
        | SHA-256 and MD5 |
        | MD5 and SHA-256 |

  @TP-AUTH-10 @must @pins:credentials
  @needs:outbound-context
  Rule: A challenge that Asterisk does not understand gets no credentials, and ends the call
    Source: RFC 3261 section 22.4 (no Basic), RFC 8760 section 2.4, RFC 2617 section 3.2.1 (an unknown algorithm is to be ignored)

    Scenario Outline: <challenge>
      Given the carrier meets INVITE with <challenge>
      When Asterisk calls a number that may be dialled
      Then the dialplan is told that the call failed
      And the carrier has received no credentials
      And Asterisk tries no call to the carrier more than 1 time

      Examples:
        | challenge                                            |
        | 407 (nothing)                                        |
        | 407 (Proxy-Authenticate: Basic realm="<carrier's name>")    |
        | 401 (WWW-Authenticate: Basic realm="<carrier's name>")      |

    Scenario: SHA-256, which some understand
      Given the carrier meets INVITE with 407 (algorithm SHA-256), then an answer
      When Asterisk calls a number that may be dialled
      Then the 407 is answered as it asks, or ends the call

  @TP-AUTH-11 @should @pins:credentials
  @needs:outbound-context
  Rule: A challenge for the integrity of the message alone is answered as it asks, or not at all
    Source: RFC 2617 section 3.2.2 (the answer's qop is one of those in the challenge)

    Scenario: auth-int and nothing else
      Given the carrier meets INVITE with 407 (qop auth-int), then an answer
      When Asterisk calls a number that may be dialled
      Then the 407 is answered as it asks, or not at all

  @TP-AUTH-12 @should @pins:credentials
  @needs:outbound-context
  Rule: A challenge with MD5-sess is answered as it asks, or not at all
    Source: RFC 2617 section 3.2.1 (an algorithm that is not understood: the challenge is ignored) and section 3.2.2.2

    Scenario: MD5-sess
      Given the carrier meets INVITE with 407 (algorithm MD5-sess), then an answer
      When Asterisk calls a number that may be dialled
      Then the 407 is answered as it asks, or not at all

  @TP-AUTH-13 @must @pins:credentials
  @needs:calling-phone
  Rule: The end of a call can be challenged as well, and is answered
    Source: RFC 3261 section 22.1 (any request can be challenged, except ACK and CANCEL)

    Scenario: A call that was not challenged before
      Given the carrier answers calls
      And the carrier meets BYE with 407, then 200
      When the desk phone calls a number that may be dialled
      And the call is answered
      And the desk phone hangs up
      Then the 407 is answered with the account's credentials
      And Asterisk has sent the carrier 2 BYEs

    Scenario: A call that was challenged before
      Given the carrier meets INVITE with 407, then an answer
      And the carrier meets BYE with 401, then 200
      When the desk phone calls a number that may be dialled
      And the call is answered
      And the desk phone hangs up
      Then the 401 is answered with the account's credentials
      And Asterisk has sent the carrier 2 BYEs

  @TP-AUTH-15 @must @pins:credentials
  @needs:calling-phone
  Rule: A nonce that is used again is counted, or the answer could be a recording of the one before
    Source: RFC 2617 section 3.2.2 (nc)

    Scenario: A call and its end with the same nonce
      Given the carrier meets INVITE with 407 (nonce of-the-call), then an answer
      And the carrier meets BYE with 407 (nonce of-the-call), then 200
      When the desk phone calls a number that may be dialled
      And the call is answered
      And the desk phone hangs up
      Then each use of a nonce is counted

  @TP-AUTH-16 @should @pins:credentials
  @needs:outbound-context
  Rule: The ACK of an answered call has the credentials with which it was placed
    Source: RFC 3261 sections 13.2.2.4 and 22.1 (an ACK cannot be challenged)

    Scenario: The ACK of a call that was challenged
      Given the carrier meets INVITE with 407, then an answer
      When Asterisk calls a number that may be dialled
      Then the ACK has the credentials of the INVITE

  @TP-AUTH-14 @must @pins:credentials
  Rule: The account's password can be read nowhere: not on the wire, not in events, not in the log
    Source: RFC 2617 section 4.1; RFC 3261 section 26.1

    @needs:calling-phone
    Scenario: A call that is challenged and answered, and whose end is challenged
      Given the carrier meets INVITE with 407, then an answer
      And the carrier meets BYE with 401, then 200
      When the desk phone calls a number that may be dialled
      And the call is answered
      And the desk phone hangs up
      Then the 401 is answered with the account's credentials
      And the account's password is nowhere to be read

    @needs:outbound-context
    Scenario Outline: A call that meets <challenge>
      Given the carrier meets INVITE with <challenge>
      When Asterisk calls a number that may be dialled
      Then Asterisk tries no call to the carrier more than 20 times
      And the account's password is nowhere to be read

      Examples:
        | challenge                                         |
        | 407, then 403                                     |
        | 407                                               |
        | 407 (Proxy-Authenticate: Basic realm="<carrier's name>") |
