# The page that the second display shows to the hall, and the sheet of tickets. What it says of each scene is in hall.ftl.

hallpage-title = Screen of the hall
hallpage-lost = Connection lost: this is the last content that arrived
hallpage-refresh = Refresh
hallpage-join = Vote with your phone
hallpage-join-code = You need the code of your ticket
hallpage-join-code-wifi = On the Wi-Fi of the hall, with the code of your ticket
hallpage-join-personal = You need your personal code
hallpage-join-personal-wifi = On the Wi-Fi of the hall, with your personal code
hallpage-wifi = First join the Wi-Fi { $network }
hallpage-wifi-password = Password: { $password }
hallpage-qr = QR code: { $words }
hallpage-cut = The text goes on: it is whole in the documents.

# The sheet of tickets.
hallpage-tickets-title = Tickets to vote
hallpage-tickets-how = Print, cut along the lines, shuffle and let each person draw one ticket. Do not write down who took which ticket.
hallpage-tickets-count = { $n ->
    [one] 1 ticket
   *[other] { $n } tickets
}
hallpage-ticket-vote = To vote
hallpage-ticket-scan = On the Wi-Fi of the hall point your camera at the square, or write in the browser
hallpage-ticket-code = and then the code
hallpage-ticket-wifi = Wi-Fi: { $network }
hallpage-ticket-password = password: { $password }
hallpage-ticket-keep = Good once for every vote. Keep it until the end.
hallpage-personal-title = Personal codes
hallpage-personal-how = Hand each code to the person named on it and to nobody else. Whoever uses it votes by name. Do not publish this sheet; destroy what is left over.
hallpage-personal-keep = Personal code: you vote by name. Give it to nobody. Secret votes need an anonymous ticket.
