# hall

hall-title = F5 Proiettore · telecomando
