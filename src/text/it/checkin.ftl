# checkin

checkin-title = 2 Accoglienza
