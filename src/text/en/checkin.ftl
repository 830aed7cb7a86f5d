# checkin

checkin-title = 2 Check-in
