# hall

hall-title = F5 Projector · remote control
