// Puts the list into the program; tools/passwords/compile.mjs makes it.
    .section .rodata
    .balign 8
    .global agora_known_passwords_begin
    .global agora_known_passwords_end
agora_known_passwords_begin:
    .incbin "known_passwords.bin"
agora_known_passwords_end:
    .section .note.GNU-stack,"",%progbits
