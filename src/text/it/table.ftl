# table

table-title = 6 Tavolo di negoziazione
