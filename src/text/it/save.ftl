# save

save-title = 9 Salva i documenti
