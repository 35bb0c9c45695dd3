#include "place_form.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/territories/hours_text.hpp"
#include "contents.hpp"
#include "place_form_fields.hpp"
#include "position.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace agora::places {
namespace {

std::shared_ptr<const territories::Atlas> atlas_of(const web::Call& call) {
    return call.services.state<territories::AtlasHolder>().current();
}

std::vector<fields::Choice> profession_choices(const web::Call& call) {
    std::vector<fields::Choice> choices;
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    for (const vocabulary::Term* term : terms->all(vocabulary::Kind::profession, call.language)) {
        choices.push_back({to_string(term->term_id), term->label(call.language)});
    }
    return choices;
}

/// Reads one form and gathers what is wrong with it.
class Reader {
 public:
    Reader(const web::Call& call, fields::Filled<TypedPlace>& typed,
           const std::optional<Content>& before)
        : call_(call), typed_(typed), before_(before) {}

    void put_where(Content& content) {
        content.address = trimmed(typed_.value.address);
        content.postcode = trimmed(typed_.value.postcode);
        content.commune = commune();
        if (trimmed(typed_.value.position).empty()) return;
        const auto position = parse_position(typed_.value.position);
        if (!position) return refuse(PlaceRefusal::position_malformed, "position");
        content.latitude = position->latitude;
        content.longitude = position->longitude;
        check_distance(content, *position);
    }

    void put_week(Content& content) {
        std::vector<std::string> week;
        bool known = false;
        for (const std::string_view day : kDays) {
            const auto blocks = territories::parse_blocks(typed_.state.values[day], day);
            if (!blocks && !typed_.state.refuses(day)) {
                typed_.state.refusals.push_back(blocks.refusal());
            }
            week.push_back(blocks ? territories::blocks_text(Language::en, *blocks) : "");
            known = known || !week.back().empty();
        }
        if (known) content.week = std::move(week);
    }

    void put_details(Content& content) {
        for (const OwnField& field : own_fields()) {
            const std::string words{trimmed(typed_.state.values[field.name])};
            if (!words.empty() && asks(content.kind, field.name)) {
                content.details.push_back({std::string{field.name}, words});
            }
        }
    }

    void check_website(const Content& content) {
        const std::string& website = content.website;
        const bool web = website.starts_with("https://") || website.starts_with("http://");
        if (!website.empty() && (!web || !markdown::is_safe_address(website))) {
            refuse(PlaceRefusal::website_malformed, "website");
        }
    }

 private:
    void refuse(PlaceRefusal refusal, std::string field,
                std::vector<std::pair<std::string_view, std::string>> values = {}) {
        if (typed_.state.refuses(field)) return;
        typed_.state.refusals.push_back(Refusal{refusal, std::move(field), std::move(values)});
    }

    std::string commune() {
        const auto atlas = atlas_of(call_);
        const std::string name{trimmed(typed_.value.commune)};
        // Several communes have one name: what was not typed anew stays.
        if (before_ && name == atlas->name(before_->commune, call_.language)) {
            return before_->commune;
        }
        for (const territories::Territory* one : atlas->named(name)) {
            if (one->level() == territories::Level::commune) return std::string{one->code()};
        }
        refuse(name.empty() ? PlaceRefusal::commune_missing : PlaceRefusal::commune_unknown,
               "commune");
        return {};
    }

    void check_distance(const Content& content, const Position& position) {
        constexpr double kFarKm = 60;
        const auto atlas = atlas_of(call_);
        Content middle = content;
        middle.latitude.reset();
        const auto town = position_of(*atlas, middle);
        if (!town) return;
        const double km = distance_km(*town, position);
        if (km <= kFarKm) return;
        refuse(PlaceRefusal::position_far, "position",
               {{"km", locale::number(call_.language, std::lround(km))},
                {"town", std::string{atlas->name(content.commune, call_.language)}}});
    }

    const web::Call& call_;
    fields::Filled<TypedPlace>& typed_;
    const std::optional<Content>& before_;
};

}  // namespace

fields::Form place_form() {
    static const auto kForm = [] {
        std::vector<fields::FormField> all(kWhatFields.begin(), kWhatFields.end());
        for (const OwnField& own : own_fields()) {
            constexpr std::size_t kMostWords = 1000;
            constexpr std::size_t kMostLine = 200;
            const bool text = own.length == Length::text;
            all.push_back({.name = own.name,
                           .type = text ? fields::FieldType::textarea : fields::FieldType::text,
                           .label = own.label,
                           .hint = own.hint,
                           .group = kWhatPart,
                           .maximum = text ? kMostWords : kMostLine,
                           .rows = 3});
        }
        all.insert(all.end(), kOtherFields.begin(), kOtherFields.end());
        return all;
    }();
    return kForm;
}

fields::FormContext context_of(const web::Call& call, Kind kind, Purpose purpose, bool near) {
    fields::FormContext context{.choices = {{"professions", profession_choices(call)}}};
    for (const OwnField& own : own_fields()) {
        if (!asks(kind, own.name)) context.unasked.push_back(own.name);
    }
    context.unasked.push_back(purpose == Purpose::propose ? "seen" : "equipment");
    if (!near) context.unasked.push_back("another");
    return context;
}

fields::NameValues values_of(const web::Call& call, const Content& content) {
    TypedPlace typed{.kind = content.kind,
                     .name = content.name,
                     .what = content.what,
                     .commune = std::string{atlas_of(call)->name(content.commune, call.language)},
                     .address = content.address,
                     .postcode = content.postcode,
                     .position = {},
                     .hours_note = content.hours_note,
                     .time_zone = content.time_zone,
                     .step_free = content.step_free,
                     .adapted_toilet = content.adapted_toilet,
                     .access_note = content.access_note,
                     .cost = content.cost,
                     .cost_note = content.cost_note,
                     .professions = content.professions,
                     .audience = content.audience,
                     .website = content.website,
                     .mail = content.mail,
                     .phone = content.phone,
                     .equipment = {}};
    if (content.latitude && content.longitude) {
        typed.position = text_of({*content.latitude, *content.longitude});
    }
    fields::NameValues values = fields::to_values(typed);
    const auto hours = hours_of(content);
    for (std::size_t day = 0; day < kDays.size(); ++day) {
        values.add(std::string{kDays[day]},
                   territories::blocks_text(call.language, hours.week[day]));
    }
    for (const Detail& detail : content.details) values.add(detail.name, detail.words);
    return values;
}

Content read_content(const web::Call& call, fields::Filled<TypedPlace>& typed,
                     const std::optional<Content>& before) {
    const TypedPlace& value = typed.value;
    Content content{.kind = value.kind,
                    .language = before ? before->language : std::string{code(call.language)},
                    .name = std::string{trimmed(value.name)},
                    .what = std::string{trimmed(value.what)},
                    .time_zone = value.time_zone,
                    .hours_note = std::string{trimmed(value.hours_note)},
                    .step_free = value.step_free,
                    .adapted_toilet = value.adapted_toilet,
                    .access_note = std::string{trimmed(value.access_note)},
                    .cost = value.cost,
                    .cost_note = std::string{trimmed(value.cost_note)},
                    .professions = value.professions,
                    .website = std::string{trimmed(value.website)},
                    .mail = std::string{trimmed(value.mail)},
                    .phone = std::string{trimmed(value.phone)},
                    .audience = value.audience};
    content.equipment = before ? before->equipment : parse_equipment(value.equipment);
    Reader reader(call, typed, before);
    reader.put_where(content);
    reader.put_week(content);
    reader.put_details(content);
    reader.check_website(content);
    return content;
}

std::vector<Equipment> parse_equipment(std::string_view typed) {
    constexpr std::size_t kMostName = 80;
    constexpr std::size_t kMostNote = 200;
    std::vector<Equipment> lines;
    for (std::string_view line : split(typed, '\n')) {
        line = trimmed(line);
        Equipment one{.number = static_cast<std::int64_t>(lines.size()) + 1};
        std::int64_t pieces = 0;
        const auto [end, error] = std::from_chars(
            line.data(), line.data() + std::min<std::size_t>(line.size(), 4), pieces);
        const std::string_view rest =
            trimmed(line.substr(static_cast<std::size_t>(end - line.data())));
        for (const std::string_view times : {"×", "x ", "X "}) {
            if (error != std::errc{} || pieces <= 0 || !rest.starts_with(times)) continue;
            one.pieces = pieces;
            line = trimmed(rest.substr(times.size()));
            break;
        }
        const std::size_t at = line.find(';');
        one.name = locale::shortened(trimmed(line.substr(0, at)), kMostName);
        if (at != std::string_view::npos) {
            one.note = locale::shortened(trimmed(line.substr(at + 1)), kMostNote);
        }
        if (!one.name.empty()) lines.push_back(std::move(one));
    }
    return lines;
}

}  // namespace agora::places
