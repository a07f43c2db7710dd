@needs:carrier-name @needs:second-address
Feature: A name that changes while Asterisk runs
  Carriers move. What was true when Asterisk started may be wrong a minute later.

  @TP-NAME-06 @should @pins:host @slow
  @needs:qualify
  Rule: Within a minute the trunk follows its name to another server
    Source: RFC 3263 section 4 (a name is looked up for each request), RFC 1035 section 3.2.1 (for how long an answer holds)

    Scenario: The SRV record names another server
      Given the carrier's SRV records name the carrier
      When the carrier's SRV records come to name the carrier's second address
      Then the carrier's second address is the next to be asked within 63 seconds

  @TP-NAME-07 @must @pins:host
  @needs:dialled-number @needs:outbound-context
  Rule: When Asterisk reads its configuration anew, calls go where the name points by then
    Source: RFC 3263 section 4

    Scenario Outline: Where the name pointed to <before>
      Given the carrier's name resolves to <before>
      When the carrier's SRV records come to name the carrier's second address
      And Asterisk reads its configuration anew
      And Asterisk calls a number that may be dialled
      Then the INVITE to the carrier's second address has the headers
        | Request-URI | sip:<number agreed on>@<carrier's name> |

      Examples:
        | before      |
        | the carrier |
        | nothing     |
