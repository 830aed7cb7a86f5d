# results

results-title = 7 Voto · risultati
