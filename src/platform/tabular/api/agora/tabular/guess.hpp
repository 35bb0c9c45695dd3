#pragma once

#include "agora/tabular/source.hpp"

#include <string_view>

namespace agora::tabular {

enum class Encoding { utf8, utf16_le, utf16_be, latin1, windows1252 };

/// The name people know: "UTF-8", "UTF-16LE", "ISO-8859-1", "windows-1252".
std::string_view name(Encoding encoding);

/// What a file seems to be; shown to the person, who may say otherwise in ReadOptions.
struct Guess {
    Encoding encoding = Encoding::utf8;
    bool byte_order_mark = false;
    char separator = ',';
    bool header = true;     ///< the first record names the columns
    double confidence = 0;  ///< 0 to 1: of the weakest of the three guesses
};

/// Reads the whole source once for the encoding, and its first 256 KB for the rest.
///
/// Encoding: a byte order mark decides. Without one: zero bytes at every other place mean UTF-16;
/// bytes that are UTF-8 throughout are UTF-8, and those with ten good characters for each bad one;
/// else windows-1252 when bytes 0x80 to 0x9F occur, which ISO-8859-1 has no letters for, else
/// ISO-8859-1.
/// Separator: a first line "sep=;" decides. Otherwise of comma, semicolon, tab and bar the one that
/// cuts the records most evenly, of those about as even the one with most columns.
/// Header: each column speaks for one when a word stands above numbers, dates or addresses, and
/// against one when its first cell is such a value too, or comes again below. Without any hint
/// there is a header.
Guess guess(Source& source);

}  // namespace agora::tabular
