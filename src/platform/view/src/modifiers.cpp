#include "modifiers.hpp"

#include "dictionary.hpp"

#include "agora/base/date.hpp"
#include "agora/base/text.hpp"

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template_emitter.h>
#include <ctemplate/template_modifiers.h>

#include <charconv>

namespace agora::view {
namespace {

using locale::DateStyle;
using Text = std::optional<std::string>;

const Rendering& rendering_of(const ctemplate::PerExpandData* data) {
    return *static_cast<const Rendering*>(data->LookupForModifiers(kRenderingKey));
}

/// A way to write a value; the value itself is shown when it can't be read so.
using Write = Text (*)(const Rendering&, std::string_view value, std::string_view argument);

class Format final : public ctemplate::TemplateModifier {
 public:
    explicit Format(Write write) : write_(write) {}
    void Modify(const char* in, std::size_t size, const ctemplate::PerExpandData* data,
                ctemplate::ExpandEmitter* out, const std::string& argument) const override {
        const std::string_view value{in, size};
        const std::string_view given =
            argument.empty() ? std::string_view{} : std::string_view{argument}.substr(1);
        const Text text = write_(rendering_of(data), value, given);
        out->Emit(text ? *text : std::string{value});
    }

 private:
    Write write_;
};

/// Passes what the dictionary gave out as markup; anything else is escaped as text.
class Markup final : public ctemplate::TemplateModifier {
 public:
    void Modify(const char* in, std::size_t size, const ctemplate::PerExpandData* data,
                ctemplate::ExpandEmitter* out, const std::string&) const override {
        const std::string_view& markup = rendering_of(data).markup;
        if (markup.data() == in && markup.size() == size) {
            out->Emit(in, size);
        } else {
            ctemplate::pre_escape.Modify(in, size, data, out, "");
        }
    }
};

/// An address on this site or of the web, of mail or of a telephone.
bool is_link(std::string_view address) {
    for (const char c : address) {
        if (static_cast<unsigned char>(c) <= 0x20 || c == '\x7F' || c == '\\') return false;
    }
    if (address.starts_with('/')) return !address.starts_with("//");
    const std::string start = ascii_lower(address.substr(0, 8));
    return start.starts_with("https://") || start.starts_with("http://") ||
           start.starts_with("mailto:") || start.starts_with("tel:");
}

/// For members' addresses: ctemplate's own check knows no mailto.
class Link final : public ctemplate::TemplateModifier {
 public:
    void Modify(const char* in, std::size_t size, const ctemplate::PerExpandData* data,
                ctemplate::ExpandEmitter* out, const std::string&) const override {
        if (is_link({in, size})) {
            ctemplate::pre_escape.Modify(in, size, data, out, "");
        } else {
            out->Emit('#');
        }
    }
};

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

template <DateStyle style>
Text write_date(const Rendering& rendering, std::string_view value, std::string_view) {
    const Reader& reader = rendering.reader;
    auto day = parse_date(value);
    if (!day) {
        const auto at = parse_instant(value);
        if (!at) return std::nullopt;
        day = locale::local_date(*at, reader.zone);
    }
    return locale::date(reader.language, *day, style);
}

template <DateStyle style>
Text write_date_time(const Rendering& rendering, std::string_view value, std::string_view) {
    const auto at = parse_instant(value);
    if (!at) return std::nullopt;
    const Reader& reader = rendering.reader;
    return locale::date_time(reader.language, *at, reader.zone, style);
}

Text write_time(const Rendering& rendering, std::string_view value, std::string_view) {
    const auto at = parse_instant(value);
    if (!at) return std::nullopt;
    return locale::time_of_day(rendering.reader.language, *at, rendering.reader.zone);
}

Text write_ago(const Rendering& rendering, std::string_view value, std::string_view) {
    const auto at = parse_instant(value);
    if (!at) return std::nullopt;
    return locale::ago(rendering.reader.language, *at, rendering.reader.now);
}

Text write_number(const Rendering& rendering, std::string_view value, std::string_view) {
    const auto number = whole_number(value);
    if (!number) return std::nullopt;
    return locale::number(rendering.reader.language, *number);
}

/// Reads what base's to_string writes: "12.50 EUR".
Text write_money(const Rendering& rendering, std::string_view value, std::string_view) {
    const std::size_t space = value.find(' ');
    if (space == std::string_view::npos || value.size() != space + 4) return std::nullopt;
    const bool negative = value.starts_with('-');
    const auto amount =
        parse_minor_units(value.substr(negative ? 1 : 0, space - (negative ? 1 : 0)));
    if (!amount) return std::nullopt;
    Money money{negative ? -*amount : *amount};
    std::ranges::copy(value.substr(space + 1), money.currency.begin());
    return locale::money(rendering.reader.language, money);
}

/// "one|many", English source texts with %d.
Text write_count(const Rendering& rendering, std::string_view value, std::string_view forms) {
    const auto count = whole_number(value);
    const std::size_t bar = forms.find('|');
    if (!count || bar == std::string_view::npos) return std::nullopt;
    return rendering.translator.plural(rendering.reader.language,
                                       {forms.substr(0, bar), forms.substr(bar + 1)}, *count);
}

/// Once per process, as ctemplate's table of modifiers is.
bool add_all() {
    struct Named {
        const char* name;
        Write write;
    };
    // ctemplate finds neither "x-date" nor "x-date=" when both are there: so each has its own name.
    for (const auto& [name, write] :
         {Named{"x-date", &write_date<DateStyle::full>},
          Named{"x-date-brief", &write_date<DateStyle::brief>},
          Named{"x-date-middle", &write_date<DateStyle::middle>},
          Named{"x-date-weekday", &write_date<DateStyle::weekday>},
          Named{"x-month", &write_date<DateStyle::month>},
          Named{"x-datetime", &write_date_time<DateStyle::full>},
          Named{"x-datetime-brief", &write_date_time<DateStyle::brief>},
          Named{"x-datetime-middle", &write_date_time<DateStyle::middle>},
          Named{"x-datetime-weekday", &write_date_time<DateStyle::weekday>},
          Named{"x-time", &write_time}, Named{"x-ago", &write_ago},
          Named{"x-number", &write_number}, Named{"x-money", &write_money},
          Named{"x-count=", &write_count}}) {
        ctemplate::AddModifier(name, new Format{write});
    }
    ctemplate::AddXssSafeModifier("x-html", new Markup);
    ctemplate::AddXssSafeModifier("x-link", new Link);
    return true;
}

}  // namespace

void register_modifiers() {
    static const bool kAdded = add_all();
    static_cast<void>(kAdded);
}

}  // namespace agora::view
