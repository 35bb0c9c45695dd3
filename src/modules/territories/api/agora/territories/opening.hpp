#pragma once

#include "agora/base/date.hpp"
#include "agora/base/instant.hpp"
#include "agora/base/language.hpp"
#include "agora/locale/formats.hpp"
#include "agora/territories/offices.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::locale {
class Translator;
}

namespace agora::territories {

/// From one minute of a day to another, since midnight on the office's own clock; at most 24:00.
struct Block {
    int opens = 0;
    int closes = 0;
    constexpr auto operator<=>(const Block&) const = default;
};

/// A day that differs from its weekday: other blocks, or none (closed), with the reason.
struct SpecialDay {
    Date day = {};
    std::string reason = {};
    std::vector<Block> blocks = {};
};

/// When an office answers. A special day goes before a public holiday, that before the weekday.
struct OpeningHours {
    locale::TimeZone zone = {};
    std::array<std::vector<Block>, 7> week = {};  ///< from Monday, each in order, without overlap
    std::vector<SpecialDay> special_days = {};    ///< in order
    std::string holidays_of = {};                 ///< a country whose public holidays are kept

    bool are_known() const;
    const SpecialDay* special(Date day) const;
    /// The blocks that hold on this day.
    std::vector<Block> blocks_on(Date day) const;
    /// Why this day differs: a special day's reason, or the name of a holiday as tr() source.
    std::string_view reason_on(Date day) const;
};

struct OpenState {
    bool known = false;  ///< false: nobody filled in any hours
    bool open = false;
    std::optional<Instant> until = {};  ///< open: when it closes
    std::optional<Instant> next = {};   ///< closed: when it opens, within sixty days
    std::string reason = {};            ///< why today differs from its weekday
};

/// Right over changes of the clock: a block counts on the wall clock of its own day. Blocks that
/// touch, also over midnight, are one.
OpenState state_at(const OpeningHours& hours, Instant now);

/// From the special days of yesterday on.
OpeningHours hours_of(db::ReadTx& tx, const Office& office, Instant now);
/// The same for many offices in three reads; in the order of the offices.
std::vector<OpeningHours> hours_of(db::ReadTx& tx, const std::vector<Office>& offices, Instant now);

/// Who reads, and in whose words.
struct SentenceReader {
    Language language = Language::en;
    const locale::Translator& translator;
};

/// "Open until 12:30", "Closed, opens tomorrow at 9:00 (Armistice Day)".
std::string sentence_of(const OpenState& state, const locale::TimeZone& zone, Instant now,
                        const SentenceReader& reader);

/// A time of day as people say it: "12.30", "12 h 30", "12:30".
std::string clock_text(Language language, int minutes);
/// "9:00–12:30, 13:30–17:00"; empty for none.
std::string blocks_text(Language language, const std::vector<Block>& blocks);

}  // namespace agora::territories
