#pragma once

#include "agora/web/answer.hpp"
#include "sight.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::money {

/// All figures as they stand now.
struct Book {
    std::vector<Figure> figures = {};
    std::map<FigureId, Words> words = {};
    std::map<FigureId, std::map<std::int64_t, Value>> values = {};  ///< by year
    std::vector<std::int64_t> years = {};  ///< with any value, the latest first

    const Value* value(FigureId figure, std::int64_t year) const;
};
Book book_of(db::ReadTx& tx);

/// One year in a plot.
struct Bar {
    std::int64_t year = 0;
    std::int64_t size = 0;  ///< of the bar, in whole units
    bool known = false;
    bool below = false;  ///< below zero
    std::string shown = {};
    bool current = false;
};
AGORA_FIELDS(Bar, year, size, known, below, shown, current)

/// A figure in one year, with the years around it.
struct FigureCard {
    std::string url = {};
    std::string name = {};
    std::string lang = {};
    std::string about = {};
    std::string about_lang = {};
    std::string unit = {};
    bool written = false;  ///< something is written down for the year
    bool known = false;
    std::string shown = {};
    std::string brief = {};   ///< the same for a headline
    std::string change = {};  ///< since the year before
    std::int64_t before = 0;  ///< that year
    std::int64_t most = 1;    ///< the longest bar
    std::vector<Bar> bars = {};
};
AGORA_FIELDS(FigureCard, url, name, lang, about, about_lang, unit, written, known, shown, brief,
             change, before, most, bars)

/// `years`: how many bars at most, up to the year.
FigureCard card_of(const web::Call& call, const Book& book, const Figure& figure, std::int64_t year,
                   std::size_t years);

/// A document in a list.
struct DocumentRow {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::int64_t year = 0;
    std::string kind = {};
    std::string file_url = {};  ///< empty: taken away
    std::string size = {};
    bool removed = false;
};
AGORA_FIELDS(DocumentRow, url, title, lang, year, kind, file_url, size, removed)

DocumentRow row_of(const web::Call& call, const Document& document);

}  // namespace agora::money
