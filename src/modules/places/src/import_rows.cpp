#include "import_rows.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/territories/hours_text.hpp"
#include "exchange_fields.hpp"
#include "kinds.hpp"
#include "place_form.hpp"
#include "position.hpp"

#include <algorithm>
#include <array>

namespace agora::places {
namespace {

constexpr std::size_t kMostName = 100;
constexpr std::size_t kMostWhat = 5000;
constexpr std::size_t kMostLine = 200;
constexpr double kNearestKm = 25;

/// Other words for a kind, folded.
struct KindWord {
    std::string_view word;
    Kind kind;
};
constexpr std::array kKindWords{
    KindWord{"repair", Kind::repair_cafe},
    KindWord{"fablab", Kind::maker_space},
    KindWord{"maker", Kind::maker_space},
    KindWord{"hackerspace", Kind::maker_space},
    KindWord{"coworking", Kind::workspace},
    KindWord{"werkplek", Kind::workspace},
    KindWord{"espace de travail", Kind::workspace},
    KindWord{"tiers lieu", Kind::third_place},
    KindWord{"derde plek", Kind::third_place},
    KindWord{"incubat", Kind::incubator},
    KindWord{"partner", Kind::partner},
    KindWord{"partenaire", Kind::partner},
    KindWord{"deel", Kind::sharing_initiative},
    KindWord{"partage", Kind::sharing_initiative},
    KindWord{"shar", Kind::sharing_initiative},
};

template <typename Enum>
std::optional<Enum> value_of(std::string_view text) {
    return fields::enum_value<Enum>(ascii_lower(trimmed(text)));
}

Known known_of(std::string_view text) {
    const std::string word = ascii_lower(trimmed(text));
    if (word == "yes" || word == "ja" || word == "oui" || word == "true" || word == "1") {
        return Known::yes;
    }
    if (word == "no" || word == "nee" || word == "non" || word == "false" || word == "0") {
        return Known::no;
    }
    return Known::unknown;
}

/// Reads one row; what is lost of it is written down.
class RowReader {
 public:
    RowReader(const bulk::Row& row, const ImportDefaults& defaults, const territories::Atlas& atlas,
              const vocabulary::Terms& terms, ImportPlan& plan)
        : row_(row), defaults_(defaults), atlas_(atlas), terms_(terms), plan_(plan) {}

    /// Nothing when the row is no place; then the fault is written down.
    std::optional<Content> read() {
        Content content{.kind = kind(), .language = language(), .name = cut("name", kMostName)};
        if (utf8_length(content.name) < 3) {
            return refuse(tr("A place needs a name of three letters."), tr("Name"));
        }
        content.what = cut("what", kMostWhat);
        put_where(content);
        if (content.commune.empty()) {
            return refuse(tr("We know neither its town nor its position."), tr("Town"));
        }
        put_hours(content);
        put_facts(content);
        put_lists(content);
        return content;
    }

 private:
    std::optional<Content> refuse(std::string_view sentence, std::string_view field) {
        plan_.faults.push_back({row_.line, sentence, field});
        return std::nullopt;
    }
    void lose(std::string_view sentence, std::string_view field) {
        plan_.losses.push_back({row_.line, sentence, field});
    }
    std::string cut(std::string_view field, std::size_t most) const {
        return locale::shortened(trimmed(row_[field]), most);
    }

    Kind kind() {
        const std::string& text = row_["kind"];
        if (text.empty()) return defaults_.kind;
        if (const auto exact = value_of<Kind>(text)) return *exact;
        const std::string folded = locale::fold(text);
        for (const KindWord& word : kKindWords) {
            if (folded.find(word.word) != std::string::npos) return word.kind;
        }
        lose(tr("We don't know this kind."), tr("Kind"));
        return defaults_.kind;
    }
    std::string language() const {
        const auto language = parse_language(ascii_lower(trimmed(row_["language"])));
        return language ? std::string{code(*language)} : defaults_.language;
    }

    void put_position(Content& content) {
        auto position = parse_position(row_["position"]);
        if (!position && !row_["latitude"].empty()) {
            position = parse_position(row_["latitude"] + " " + row_["longitude"]);
        }
        if (position) {
            content.latitude = position->latitude;
            content.longitude = position->longitude;
        } else if (!row_["position"].empty() || !row_["latitude"].empty()) {
            lose(tr("This is no position on earth."), tr("Position"));
        }
    }

    void put_where(Content& content) {
        content.address = cut("address", kMostLine);
        content.postcode = cut("postcode", 12);
        put_position(content);
        for (const std::string_view named :
             {std::string_view{row_["town"]}, std::string_view{content.postcode}}) {
            if (named.empty() || !content.commune.empty()) continue;
            for (const territories::Territory* one : atlas_.named(named)) {
                if (one->level() != territories::Level::commune) continue;
                content.commune = one->code();
                break;
            }
        }
        if (!content.commune.empty() || !content.latitude) return;
        const auto* nearest = atlas_.nearest(*content.latitude, *content.longitude, kNearestKm);
        if (nearest != nullptr) content.commune = nearest->code();
    }

    void put_hours(Content& content) {
        content.hours_note = cut("hours_note", kMostLine);
        std::vector<std::string> week;
        bool known = false;
        for (const std::string_view day : day_fields()) {
            const auto blocks = territories::parse_blocks(row_[day]);
            if (!blocks) lose(tr("We cannot read these hours."), tr("Opening hours"));
            week.push_back(blocks ? territories::blocks_text(Language::en, *blocks) : "");
            known = known || !week.back().empty();
        }
        known = put_recurrence(week) || known;
        if (known) content.week = std::move(week);
    }

    /// Every week on some days, "FREQ=WEEKLY;BYDAY=TH", becomes hours of the week.
    bool put_recurrence(std::vector<std::string>& week) {
        const std::string rule = row_["recurrence"];
        if (rule.empty()) return false;
        constexpr std::string_view kDayNames = "MOTUWETHFRSASU";
        const bool weekly = rule.find("FREQ=WEEKLY") != std::string::npos &&
                            rule.find(';') != std::string::npos &&
                            (rule.find("INTERVAL=") == std::string::npos ||
                             rule.find("INTERVAL=1") != std::string::npos) &&
                            rule.find("FREQ=", rule.find("FREQ=") + 1) == std::string::npos;
        const auto blocks = territories::parse_blocks(row_["opens"] + "-" + row_["closes"]);
        const std::size_t at = rule.find("BYDAY=");
        if (!weekly || at == std::string::npos || !blocks || blocks->empty()) {
            if (row_["hours_note"].empty()) {
                lose(tr("It comes back otherwise than every week on the same day."),
                     tr("How it comes back (iCalendar)"));
            }
            return false;
        }
        const std::string_view days = std::string_view{rule}.substr(at + 6);
        for (const std::string_view day : split(days.substr(0, days.find(';')), ',')) {
            const std::size_t number = kDayNames.find(day.substr(0, 2));
            if (day.size() < 2 || number == std::string_view::npos || number % 2 != 0) continue;
            week[number / 2] = territories::blocks_text(Language::en, *blocks);
        }
        return true;
    }

    void put_facts(Content& content) {
        content.step_free = known_of(row_["step_free"]);
        content.adapted_toilet = known_of(row_["adapted_toilet"]);
        content.access_note = cut("access_note", 300);
        if (const auto cost = value_of<Cost>(row_["cost"])) {
            content.cost = *cost;
        } else if (!row_["cost"].empty() && row_["cost_note"].empty()) {
            content.cost_note = cut("cost", kMostLine);
        }
        if (content.cost_note.empty()) content.cost_note = cut("cost_note", kMostLine);
        const std::string website = cut("website", 2000);
        if (website.starts_with("http") && markdown::is_safe_address(website)) {
            content.website = website;
        } else if (!website.empty()) {
            lose(tr("This is no address of a website."), tr("Website"));
        }
        content.mail = cut("mail", 254);
        content.phone = cut("phone", 40);
        if (const auto audience = value_of<Audience>(row_["audience"])) {
            content.audience = *audience;
        } else if (!row_["audience"].empty()) {
            content.audience = Audience::members;
            lose(tr("We don't know whom it is for: only members see it."),
                 tr("Who sees this page"));
        }
        const std::string zone = cut("time_zone", 40);
        if (locale::is_time_zone(zone)) content.time_zone = zone;
    }

    void put_lists(Content& content) {
        content.equipment = parse_equipment(row_["equipment"]);
        for (const std::string_view one : split(row_["professions"], ';')) {
            const std::string word{trimmed(one)};
            if (word.empty()) continue;
            const auto* term = terms_.by_slug(vocabulary::Kind::profession, word);
            if (term == nullptr) {
                for (const auto* found : terms_.matching(word)) {
                    if (found->kind == vocabulary::Kind::profession) term = found;
                }
            }
            if (term != nullptr) {
                content.professions.push_back(term->term_id);
            } else {
                lose(tr("We don't know this profession."), tr("Professions"));
            }
        }
        for (const OwnField& own : own_fields()) {
            const std::string words = cut(own.name, 1000);
            if (words.empty()) continue;
            if (asks(content.kind, own.name)) {
                content.details.push_back({std::string{own.name}, words});
            } else {
                lose(tr("A place of this kind is not asked this."), own.label);
            }
        }
    }

    const bulk::Row& row_;
    const ImportDefaults& defaults_;
    const territories::Atlas& atlas_;
    const vocabulary::Terms& terms_;
    ImportPlan& plan_;
};

}  // namespace

ImportPlan plan_of(const Sheet& sheet, const std::vector<bulk::Column>& columns,
                   const ImportDefaults& defaults, const territories::Atlas& atlas,
                   const vocabulary::Terms& terms) {
    ImportPlan plan;
    plan.faults = sheet.faults;
    std::vector<std::string_view> fields(sheet.columns.size());
    for (std::size_t at = 0; at < std::min(columns.size(), fields.size()); ++at) {
        for (const bulk::Field& field : exchange_fields()) {
            if (field.name == columns[at].field) fields[at] = field.name;
        }
        const bool holds = std::ranges::any_of(
            sheet.rows, [&](const Sheet::Row& row) { return !trimmed(row.cells[at]).empty(); });
        if (fields[at].empty() && holds) plan.lost_columns.push_back(sheet.columns[at]);
    }
    for (const Sheet::Row& cells : sheet.rows) {
        bulk::Row row;
        row.line = cells.line;
        for (std::size_t at = 0; at < fields.size(); ++at) {
            if (!fields[at].empty()) {
                row.put(fields[at], locale::nfc(trimmed(cells.cells[at])));
            }
        }
        if (auto content = RowReader(row, defaults, atlas, terms, plan).read()) {
            plan.rows.push_back({row.line, std::move(*content)});
        }
    }
    return plan;
}

}  // namespace agora::places
