#include "import_lines.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"

#include <algorithm>
#include <array>

namespace agora::recommendations {
namespace {

constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestTitle = 1'000;
constexpr std::size_t kLongestNote = 4'000;
constexpr std::size_t kLongestProse = 20'000;

constexpr std::string_view kTooLong = tr("The text is too long for this field.");
constexpr std::string_view kControl = tr("The text holds characters that cannot be shown.");

constexpr std::array kItemFields{
    bulk::Field{"id", tr("Number"), ";id;number;nummer;numero;"},
    bulk::Field{"document", tr("Document"), ";document;"},
    bulk::Field{"cycle", tr("Cycle"), ";cycle;cyclus;"},
    bulk::Field{"group", tr("Working group"), ";group;groep;groupe;werkgroep;"},
    bulk::Field{"origin_codes", tr("Codes of origin"), ";origin codes;codes;"},
    bulk::Field{"parent_id", tr("Part of"), ";parent id;parent;"},
    bulk::Field{"title_nl", tr("Title"), ";title nl;titel nl;"},
    bulk::Field{"title_fr", tr("Title"), ";title fr;titre fr;"},
    bulk::Field{"title_en", tr("Title"), ";title en;"},
    bulk::Field{"context_nl", tr("Why it was asked"), ";context nl;"},
    bulk::Field{"context_fr", tr("Why it was asked"), ";context fr;"},
    bulk::Field{"context_en", tr("Why it was asked"), ";context en;"},
    bulk::Field{"developments_nl", tr("How it could be done"), ";developments nl;"},
    bulk::Field{"developments_fr", tr("How it could be done"), ";developments fr;"},
    bulk::Field{"developments_en", tr("How it could be done"), ";developments en;"},
    bulk::Field{"means_nl", tr("What it takes"), ";means nl;"},
    bulk::Field{"means_fr", tr("What it takes"), ";means fr;"},
    bulk::Field{"means_en", tr("What it takes"), ";means en;"},
    bulk::Field{"carried_out_by_nl", tr("Who could do it"), ";carried out by nl;"},
    bulk::Field{"carried_out_by_fr", tr("Who could do it"), ";carried out by fr;"},
    bulk::Field{"carried_out_by_en", tr("Who could do it"), ";carried out by en;"},
    bulk::Field{"inspiration_nl", tr("Where the idea came from"), ";inspiration nl;"},
    bulk::Field{"inspiration_fr", tr("Where the idea came from"), ";inspiration fr;"},
    bulk::Field{"inspiration_en", tr("Where the idea came from"), ";inspiration en;"},
    bulk::Field{"points_of_attention_nl", tr("Point of attention"), ";points of attention nl;"},
    bulk::Field{"points_of_attention_fr", tr("Point of attention"), ";points of attention fr;"},
    bulk::Field{"points_of_attention_en", tr("Point of attention"), ";points of attention en;"},
    bulk::Field{"board_opinion_nl", tr("Opinion of the board"), ";board opinion nl;"},
    bulk::Field{"board_opinion_fr", tr("Opinion of the board"), ";board opinion fr;"},
    bulk::Field{"board_opinion_en", tr("Opinion of the board"), ";board opinion en;"},
    bulk::Field{"status", tr("Status"), ";status;statuut;statut;"},
    bulk::Field{"status_date", tr("Date"), ";status date;date;datum;"},
    bulk::Field{"source_note", tr("Note on the source"), ";source note;note;"}};

constexpr std::array kReferenceFields{
    bulk::Field{"from_id", tr("From"), ";from id;from;van;de;"},
    bulk::Field{"to_id", tr("To"), ";to id;to;naar;vers;"},
    bulk::Field{"kind", tr("Kind"), ";kind;soort;genre;"},
    bulk::Field{"source_text", tr("As printed in the source"), ";source text;text;tekst;texte;"}};

constexpr std::array kGroupFields{
    bulk::Field{"cycle", tr("Cycle"), ";cycle;cyclus;"},
    bulk::Field{"group", tr("Working group"), ";group;groep;groupe;werkgroep;"},
    bulk::Field{"place", tr("Place"), ";place;plaats;lieu;"},
    bulk::Field{"language", tr("Language"), ";language;taal;langue;"},
    bulk::Field{"period", tr("Period"), ";period;periode;"},
    bulk::Field{"number_of_meetings", tr("Meetings"), ";number of meetings;meetings;"},
    bulk::Field{"participants_count", tr("Participants"), ";participants count;participants;"},
    bulk::Field{"roles_present", tr("Roles"), ";roles present;roles;rollen;"}};

bool has_control(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
    });
}

/// Line ends as one, normal form C.
std::string clean(const std::string& cell) {
    std::string text;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        if (cell[at] != '\r') {
            text += cell[at];
        } else if (at + 1 == cell.size() || cell[at + 1] != '\n') {
            text += '\n';
        }
    }
    return locale::nfc(text);
}

/// Takes cells over under their limits; the first fault stays.
class Taking {
 public:
    Taking(const bulk::Row& row, std::span<const bulk::Field> fields)
        : row_(row), fields_(fields) {}

    std::string text(std::string_view field, std::size_t most) {
        std::string taken = clean(row_[field]);
        if (utf8_length(taken) > most) refuse(kTooLong, field);
        if (has_control(taken)) refuse(kControl, field);
        return taken;
    }
    void refuse(std::string_view sentence, std::string_view field) {
        if (fault_) return;
        const auto named = std::ranges::find(fields_, field, &bulk::Field::name);
        fault_ = bulk::Fault{row_.line, sentence,
                             named == fields_.end() ? std::string_view{} : named->label};
    }
    const std::optional<bulk::Fault>& fault() const { return fault_; }

 private:
    const bulk::Row& row_;
    std::span<const bulk::Field> fields_;
    std::optional<bulk::Fault> fault_;
};

std::optional<Status> status_in(std::string name) {
    std::ranges::replace(name, '-', '_');
    if (name.starts_with("board_")) name.erase(0, 6);
    if (name == "accepted_with_attention_point") name = "accepted_with_attention";
    if (name.empty()) return Status::proposed;
    return fields::enum_value<Status>(name);
}

/// "… valideren. Aandachtspunt: denk aan …" in two.
ActWords opinion_in(std::string_view language, const std::string& text) {
    constexpr std::array kMarks{
        std::string_view{"Aandachtspunt:"}, std::string_view{"Point d'attention :"},
        std::string_view{"Point d'attention:"}, std::string_view{"Point of attention:"}};
    for (const std::string_view mark : kMarks) {
        const std::size_t at = text.find(mark);
        if (at == std::string::npos) continue;
        return {.language = std::string{language},
                .reason = std::string{trimmed(std::string_view{text}.substr(0, at))},
                .attention = std::string{trimmed(std::string_view{text}.substr(at + mark.size()))}};
    }
    return {.language = std::string{language}, .reason = text, .attention = {}};
}

void take_texts(Taking& taking, ItemLine& read) {
    for (const Language one : kLanguages) {
        const std::string suffix = "_" + std::string{code(one)};
        Text text{.language = std::string{code(one)}};
        text.title = taking.text("title" + suffix, kLongestTitle);
        text.context = taking.text("context" + suffix, kLongestProse);
        text.developments = taking.text("developments" + suffix, kLongestProse);
        text.means = taking.text("means" + suffix, kLongestProse);
        text.carried_out_by = taking.text("carried_out_by" + suffix, kLongestProse);
        text.inspiration = taking.text("inspiration" + suffix, kLongestProse);
        text.attention = taking.text("points_of_attention" + suffix, kLongestProse);
        if (!text.title.empty()) read.texts.push_back(std::move(text));
        const std::string opinion = taking.text("board_opinion" + suffix, kLongestProse);
        if (!opinion.empty()) read.words.push_back(opinion_in(code(one), opinion));
    }
    if (read.texts.empty()) taking.refuse(tr("There is no title."), "title_nl");
}

void take_number(Taking& taking, const bulk::Row& row, ItemLine& read) {
    read.printed = taking.text("id", 40);
    if (const auto number = read_number(read.printed)) {
        read.number = *number;
    } else {
        taking.refuse(tr("This is no number of a recommendation."), "id");
    }
    if (!row["document"].empty() && ascii_lower(row["document"]) != read.number.document) {
        taking.refuse(tr("The document is another one than that of the number."), "document");
    }
    if (row["parent_id"].empty()) return;
    const auto parent = read_number(row["parent_id"]);
    if (!parent) {
        taking.refuse(tr("This is no number of a recommendation."), "parent_id");
    } else if (!read.number.position.starts_with(parent->position + "/")) {
        taking.refuse(tr("The number of a part begins with that of what it belongs to."),
                      "parent_id");
    } else {
        read.parent = parent->slug();
    }
}

}  // namespace

std::span<const bulk::Field> recommendation_fields() {
    return kItemFields;
}
std::span<const bulk::Field> reference_fields() {
    return kReferenceFields;
}
std::span<const bulk::Field> group_fields() {
    return kGroupFields;
}

Body body_of(Status status) {
    if (is_verdict(status)) return Body::board;
    return status == Status::proposed ? Body::working_group : Body::team;
}

std::variant<ItemLine, bulk::Fault> read_item(const bulk::Row& row, Date today) {
    Taking taking(row, kItemFields);
    ItemLine read{.line = row.line};
    take_number(taking, row, read);
    read.cycle = taking.text("cycle", kLongestName);
    read.group = taking.text("group", kLongestName);
    read.origin_codes = taking.text("origin_codes", kLongestName);
    read.source_note = taking.text("source_note", kLongestNote);
    if (read.cycle.empty()) taking.refuse(tr("There is no cycle."), "cycle");
    take_texts(taking, read);
    const auto status = status_in(ascii_lower(row["status"]));
    if (!status) taking.refuse(tr("No such status is known."), "status");
    read.status = status.value_or(Status::proposed);
    read.day = row["status_date"];
    if (!is_day(read.day)) {
        taking.refuse(tr("Write a day as 2026-11-30, or only the month as 2026-11."),
                      "status_date");
    } else if (read.day > to_string(today)) {
        taking.refuse(tr("That day has not come yet."), "status_date");
    }
    if (taking.fault()) return *taking.fault();
    return read;
}

std::variant<ReferenceLine, bulk::Fault> read_reference(const bulk::Row& row) {
    Taking taking(row, kReferenceFields);
    ReferenceLine read{.line = row.line};
    if (const auto from = read_number(row["from_id"])) {
        read.from = from->slug();
    } else {
        taking.refuse(tr("This is no number of a recommendation."), "from_id");
    }
    read.printed_target = taking.text("to_id", 40);
    if (const auto to = read_number(read.printed_target)) {
        read.to = to->slug();
    } else if (!read.printed_target.empty()) {
        taking.refuse(tr("This is no number of a recommendation."), "to_id");
    }
    std::string name = ascii_lower(row["kind"]);
    std::ranges::replace(name, '-', '_');
    const auto kind = fields::enum_value<ReferenceKind>(name);
    if (!kind) taking.refuse(tr("No such kind of reference is known."), "kind");
    read.kind = kind.value_or(ReferenceKind::cross_reference);
    read.source_text = taking.text("source_text", kLongestNote);
    if (taking.fault()) return *taking.fault();
    return read;
}

std::variant<GroupLine, bulk::Fault> read_group(const bulk::Row& row) {
    Taking taking(row, kGroupFields);
    GroupLine read{.line = row.line};
    read.cycle = taking.text("cycle", kLongestName);
    WorkingGroup& group = read.group;
    group.name = taking.text("group", kLongestName);
    group.place = taking.text("place", kLongestName);
    group.spoken = taking.text("language", kLongestName);
    group.period = taking.text("period", kLongestName);
    group.meetings = taking.text("number_of_meetings", kLongestName);
    group.participants = taking.text("participants_count", kLongestName);
    group.roles = taking.text("roles_present", kLongestTitle);
    if (read.cycle.empty()) taking.refuse(tr("There is no cycle."), "cycle");
    if (group.name.empty()) taking.refuse(tr("There is no name."), "group");
    if (taking.fault()) return *taking.fault();
    return read;
}

}  // namespace agora::recommendations
