# Phones and network: the address, the tickets, who has come, what is wrong.

network-title = Phones and network
    .words = wifi, address, codes, tickets, qr, hall page

network-off = Network off: the assembly goes on without phones
network-no-address = The laptop is on no network
network-ports-taken = All ports tried are taken
network-forbidden = The system does not let the program listen
network-on = Network on: { $address }
network-ways = The hall reaches the laptop at (↑↓ changes):
network-address-chosen = From now on the hall reads the address { $address }
network-address-none = “{ $address }” is not an address
network-moved = The printed tickets lead to { $printed }, but now the page is at { $address }. The codes are still good: let people scan the QR on the screen and type their code, or go back to the network of before, or reprint (S).

network-tickets = Codes made { $issued }{ $withdrawn ->
    [0] {""}
   *[other] , withdrawn { $withdrawn }
}
network-personal = { $n ->
    [one] 1 personal code
   *[other] { $n } personal codes
}
network-visitors = Phones connected { $phones } · hall screens { $screens }
network-wrong = { $n ->
    [one] 1 wrong code
   *[other] { $n } wrong codes
}
network-twice = { $n ->
    [one] 1 code tried twice
   *[other] { $n } codes tried twice
}
network-late = { $n ->
    [one] 1 ballot came after closing
   *[other] { $n } ballots came after closing
}
network-in-all = Since the network came on: wrong codes { $wrong }, tried twice { $twice }, late ballots { $late }
network-turned-away = { $n ->
    [one] 1 request turned away because there were too many
   *[other] { $n } requests turned away because there were too many
}
network-rehearsed = Last rehearsal: made-up phones { $phones }, receipts { $receipts }, ballots counted { $counted }

network-check-off = Turn it on only if people vote or propose by phone, or if the hall sees the page in a browser.
network-check-no-address = Connect the laptop to the Wi-Fi of the hall, or turn on its hotspot: within seconds the address appears by itself. Without a network, vote by hands or on paper.
network-check-ports = Close other programs that serve pages, or start Portavoce again with --port and another number.
network-check-forbidden = The firewall or the permissions forbid it: allow Portavoce on private networks, then try again.
network-check-alone = So far the page has reached this laptop only. Open it with a phone on the same Wi-Fi: if it does not open, the router isolates devices or the firewall stops them: change router or use the hotspot.
network-check-tickets = Phones can come. To vote they need codes: one for each person, drawn at random, without writing down who has it.
network-check-good = All ready. Whoever has no phone, or does not want to use it, votes on paper.

network-next-join = Let phones in
network-next-tickets = Make the codes to print
network-next-hall = Open the hall page in the browser

network-key-tickets = codes
    .words = tickets, print codes
network-key-reprint = reprint
    .words = print codes again
network-key-personal = personal
    .words = personal codes, table, named vote
network-key-withdraw = withdraw a lost code
    .words = lost code, lost ticket
network-key-rehearse = rehearse with made-up phones
    .words = rehearsal, test
network-key-tray = look at the proposals from the floor
    .words = ideas from the floor
network-key-hall = hall
    .words = hall page, projector, browser
network-key-wifi = Wi-Fi
    .words = name and password of the hall’s network, wifi qr
network-key-menu = more
network-menu-title = What do you want to do?
network-key-squares = other QR
    .words = wifi qr, address qr

network-qr-small = The QR does not fit this window: make it larger.
network-wifi-none = Wi-Fi of the hall not known: W to type it
network-wifi-known = Wi-Fi of the hall: { $network }, with the password
network-wifi-open = Wi-Fi of the hall: { $network }, without a password
network-wifi-title = What is the Wi-Fi of the hall called?
network-wifi-body = It is read on the hall screen and on the tickets, with its QR. Empty: it is shown no more.
network-password-title = What is the password of the Wi-Fi?
network-password-body = Everybody sees it, in the hall and on the tickets. It stays on this laptop beside the assembly, never in the documents. Empty: the Wi-Fi is open.
network-wifi-short = The password of a Wi-Fi has at least { $min } characters: check it again.
network-wifi-kept = Wi-Fi “{ $network }”: in the hall at once, on the tickets from the next printing
network-wifi-forgotten = The Wi-Fi is shown no more
network-wifi-not-kept = The Wi-Fi cannot be saved beside the assembly ({ $why }): type it again once the disk answers

network-tickets-title = How many codes?
network-tickets-body = One for each person and some spare ones. You can make more at any time; those given out stay good.
network-withdraw-title = Which code to withdraw?
network-withdraw-body = Write the six letters and digits of the ticket.
network-reason-title = Why is it withdrawn?
network-reason-body = From now on it cannot vote. The reason goes into the record.
network-rehearse-title = How many made-up phones?
network-rehearse-body = They all vote together in a trial assembly that is then thrown away. The record only says that the rehearsal was held.

network-personal-title = Personal codes: whoever uses one votes by name
network-personal-table = Make those of the table
network-personal-everyone = Make those of everybody registered
network-personal-renew = Make a new one for somebody who lost it
network-personal-reprint = Print all those already made again
network-who-title = Whose code was lost?
network-who-body = Write the name, or enough of it to tell who it is. The old code is no longer good; the new one is printed at once.
network-no-such-person = Nobody has “{ $name }” in the name: look at the check-in list.
network-many-such-people = More than one person has “{ $name }” in the name: write it whole.

network-printed = { $n ->
    [one] 1 code
   *[other] { $n } codes
} for { $address }, to print in “{ $path }”
network-none-to-print = There are no codes to print: make them with C.
network-hall-opened = In the browser { $address }: drag it to the projector, then F11
network-hall-by-hand = Open { $address } in the browser of the laptop and press F11
network-no-such-code = “{ $code }” is no code of this assembly: check the letters.
network-withdrawn-before = “{ $code }” was withdrawn already: nothing else is needed.
network-withdrawn = Code withdrawn
network-withdrawn-voted = Code withdrawn, but a ballot with this code has already arrived in the open vote and counts: give the new ticket only after closing.
network-rehearsal-done = Rehearsal passed: phones { $phones }, receipts { $receipts }, ballots counted { $counted } in { $seconds } s
network-rehearsal-short = Rehearsal failed: phones { $phones }, receipts { $receipts }, ballots counted { $counted }
network-rehearsal-failed = The rehearsal did not start ({ $why })
network-rehearsal-limits = A rehearsal takes 1 to { $max } phones.
network-not-written = The sheet of the codes cannot be written in “{ $path }” ({ $why }): the codes are there, print them again elsewhere.
