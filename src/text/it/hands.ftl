# 12: show of hands and totals.

hands-title = 7 Voto · alzata di mano
hands-totals-title = 7 Voto · totali
hands-column = Voti
hands-favourable = A favore
hands-against = Contro
hands-abstaining = Astenuti
hands-voters = Hanno votato (se si sa)
hands-blank = Schede bianche
hands-void = Nulle: { $why }
hands-void-too-many = troppi segni
hands-void-too-few = pochi segni
hands-void-over-budget = oltre la spesa
hands-void-wrong-sum = i punti non tornano
hands-void-repeated-place = posto ripetuto
hands-void-unreadable = illeggibile
hands-void-identifying = segno di riconoscimento
hands-void-not-entitled = senza diritto o dati mancanti
hands-void-other = altro motivo
hands-sum = Totale dei voti { $sum }
hands-present = Presenti con diritto di voto { $present } · non contati { $left }
hands-present-only = Presenti con diritto di voto { $present } · n. votanti non rilevato
hands-over = ✗ I votanti ({ $n }) sono più dei presenti con diritto di voto ({ $present }): riconta
hands-key-digits = numero
hands-next-row = Passa a «{ $name }»
hands-next-over = Riconta: { $n } votanti, ma possono votare in { $present }
hands-next-record = Registra i numeri (totale { $sum })
