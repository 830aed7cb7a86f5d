# table

table-title = 6 Negotiating table
