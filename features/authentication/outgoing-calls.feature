Feature: Credentials on outgoing calls
  Flowroute challenges each call that its customer places, and takes it only with the account's credentials.

  @TP-AUTH-01 @must @pins:credentials
  Rule: A challenged call is placed again with the credentials of the account
    Source: RFC 3261 section 22, RFC 2617 section 3.2.2

    Scenario Outline: Challenge with <status>
      Given the carrier meets INVITE with <status>, then an answer
      When Asterisk calls 12065550100
      Then the <status> is answered with the account's credentials
      And the call is answered

      Examples:
        | status |
        | 407    |
        | 401    |

  @TP-AUTH-02 @must @pins:credentials
  Rule: A call whose credentials are refused ends, and the dialplan is told so
    Source: RFC 3261 section 21.4.4 (a request refused with 403 should not be repeated)

    Scenario: Credentials refused with 403
      Given the carrier meets INVITE with 407, then 403
      When Asterisk calls 12065550100
      Then the dialplan is told CHANUNAVAIL
      And the carrier has received 2 INVITEs in all
