@needs:digest @needs:registration
Feature: Staying registered
  A registration lasts for a while, and the carrier may be away when it is to be made again.

  @TP-REG-05 @must @pins:retries @pins:registration @slow
  Rule: Asterisk registers again before the carrier forgets where it is, by the Call-ID that is known there
    Source: RFC 3261 sections 10.2 (CSeq is higher each time) and 10.2.4 (refreshing bindings)

    Scenario Outline: The second registration meets <then>
      Given from the start the carrier meets REGISTER with 401, then 200 (Expires: 20), then <then>
      Then Asterisk registers again within 50 seconds, before it is forgotten

      Examples:
        | then          |
        | 200           |
        | 401, then 200 |

  @TP-REG-06 @must @pins:retries @pins:registration @pins:credentials
  Rule: A nonce that is too old is taken for no wrong password
    Source: RFC 3261 section 22.3, RFC 2617 section 3.3 (stale)

    Scenario: In the first registration
      Given from the start the carrier meets REGISTER with 401, then 401 (stale), then 200
      Then Asterisk registers within 30 seconds
      And each challenge of REGISTER is answered with the account's credentials

    @slow
    Scenario: In the second
      Given from the start the carrier meets REGISTER with 401, then 200 (Expires: 20), then 401 (stale), then 200
      Then Asterisk registers again within 50 seconds, before it is forgotten
      And each challenge of REGISTER is answered with the account's credentials

  @TP-REG-07 @must @pins:retries @pins:registration
  Rule: Where the carrier wants a longer registration, Asterisk asks for that
    Source: RFC 3261 section 10.2.8 (423 has a Min-Expires)

    Scenario: A Min-Expires of twice what Asterisk asked for
      Given from the start the carrier meets REGISTER with 401, then 423 for twice as long, then 200
      Then Asterisk registers within 30 seconds
      And Asterisk registers for as long as it must

  @TP-REG-08 @must @pins:retries @pins:registration @slow
  Rule: Asterisk comes back by itself after an outage, within 3 minutes and not at once
    Source: RFC 3261 sections 10.2.7 (who gets no answer waits for some time) and 21.5.4; for as long, nobody is called

    Scenario Outline: The carrier meets REGISTER with <outage>
      Given from the start the carrier meets REGISTER with <outage>, then 401, then 200
      Then Asterisk tries to register again after 5 to 180 seconds
      And Asterisk registers within 10 seconds

      Examples:
        | outage        |
        | silence       |
        | 503           |
        | 503, then 503 |

  @TP-REG-09 @must @pins:retries @pins:registration @slow
  Rule: Who has been refused does not ask the same again at once
    Source: RFC 3261 section 21.4.4 (403: the request should not be repeated); carriers bar who tries a password over and over

    Scenario Outline: The carrier meets REGISTER with <refusal>
      Given from the start the carrier meets REGISTER with <refusal>
      Then within 20 seconds of the 403 Asterisk sends no more than 1 REGISTER

      Examples:
        | refusal       |
        | 403           |
        | 401, then 403 |
