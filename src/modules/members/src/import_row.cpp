#include "import_row.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/locale/text.hpp"
#include "agora/mail/address.hpp"

#include <algorithm>

namespace agora::members {
namespace {

using enum ImportField;

constexpr std::size_t kMostNumber = 100;
constexpr std::size_t kMostName = 255;
constexpr std::size_t kMostText = 2'000;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char letter) {
        return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
    });
}

/// A flaw after which one cannot know which cell is which.
std::optional<ImportFault> fault_of(tabular::Flaw flaw) {
    switch (flaw) {
        case tabular::Flaw::too_many_cells:
            return ImportFault::cells_too_many;
        case tabular::Flaw::too_few_cells:
            return ImportFault::cells_missing;
        case tabular::Flaw::unclosed_quote:
            return ImportFault::quote_unclosed;
        case tabular::Flaw::malformed_bytes:
            return ImportFault::bytes_malformed;
        case tabular::Flaw::stray_quote:
            return std::nullopt;
    }
    return std::nullopt;
}

void append(std::string& all, std::string_view part) {
    all.append(std::to_string(part.size())).append(":").append(part);
}

void append(std::string& all, const std::optional<bool>& answer) {
    append(all, std::string_view{!answer ? "" : *answer ? "1" : "0"});
}

}  // namespace

std::string ImportedPerson::digest() const {
    std::string all;
    append(all, number);
    append(all, mail);
    append(all, name);
    append(all, language ? code(*language) : std::string_view{});
    append(all, country);
    append(all, office ? to_string(*office) : std::string{});
    append(all, uses_services);
    append(all, holds_share);
    append(all, works_here);
    for (const auto& [field, content] : known) {
        append(all, fields::enum_name(field));
        append(all, content);
    }
    return crypto::encode_base64url(crypto::sha256(all));
}

std::string RowReader::cell(const tabular::Record& record, ImportField field) const {
    const std::size_t most = std::min(columns_.size(), record.cells.size());
    for (std::size_t place = 0; place < most; ++place) {
        if (columns_[place].field != field) continue;
        const std::string_view text = trimmed(record.cells[place]);
        return is_ascii(text) ? std::string{text} : locale::nfc(text);
    }
    return {};
}

std::optional<LineFault> RowReader::fault_of(const tabular::Record& record) const {
    for (const tabular::Flaw flaw : record.flaws) {
        if (const auto fault = members::fault_of(flaw)) return LineFault{record.line, *fault};
    }
    const std::size_t most = std::min(columns_.size(), record.cells.size());
    for (std::size_t place = 0; place < most; ++place) {
        const ImportField field = columns_[place].field;
        if (field != nothing && record.cells[place].size() > kMostText)
            return LineFault{record.line, ImportFault::text_too_long, field};
    }
    return std::nullopt;
}

std::optional<LineFault> RowReader::read_identity(const tabular::Record& record,
                                                  ImportedPerson& person) {
    using enum ImportFault;
    person.number = cell(record, number);
    if (person.number.size() > kMostNumber) return LineFault{record.line, text_too_long, number};
    person.mail = ascii_lower(cell(record, ImportField::mail));
    if (person.mail.empty()) return LineFault{record.line, mail_missing, ImportField::mail};
    if (!mail::is_mail_address(person.mail))
        return LineFault{record.line, mail_malformed, ImportField::mail};
    person.name = cell(record, ImportField::name);
    if (person.name.empty()) {
        const std::string both = cell(record, first_name) + " " + cell(record, last_name);
        person.name = std::string{trimmed(both)};
    }
    if (person.name.empty()) return LineFault{record.line, name_missing, ImportField::name};
    if (has_control(person.name)) return LineFault{record.line, name_unusable, ImportField::name};
    if (person.name.size() > kMostName)
        return LineFault{record.line, text_too_long, ImportField::name};
    return std::nullopt;
}

std::optional<LineFault> RowReader::read_facts(const tabular::Record& record,
                                               ImportedPerson& person) const {
    const std::array<std::pair<ImportField, std::optional<bool>*>, 3> facts{
        {{uses_services, &person.uses_services},
         {holds_share, &person.holds_share},
         {works_here, &person.works_here}}};
    for (const auto& [field, answer] : facts) {
        const bool has_column =
            std::any_of(columns_.begin(), columns_.end(),
                        [&](const ImportColumn& column) { return column.field == field; });
        if (!has_column) continue;
        *answer = yes_or_no(cell(record, field));
        if (!*answer) return LineFault{record.line, ImportFault::yes_no_unclear, field};
    }
    return std::nullopt;
}

std::optional<LineFault> RowReader::claim(const ImportedPerson& person) {
    if (!person.number.empty() && !seen_.insert("number\n" + person.number).second)
        return LineFault{person.line, ImportFault::number_twice, number};
    if (!seen_.insert("mail\n" + person.mail).second)
        return LineFault{person.line, ImportFault::mail_twice, ImportField::mail};
    return std::nullopt;
}

void RowReader::read_known(const tabular::Record& record, ImportedPerson& person) {
    using vocabulary::Kind;
    const auto know = [&](Field field, std::string content) {
        if (!content.empty()) person.known.emplace_back(field, std::move(content));
    };
    person.language = lexicon_.language(cell(record, ImportField::language));
    person.country = lexicon_.country(cell(record, ImportField::country));
    person.office = lexicon_.office(cell(record, ImportField::office));
    know(Field::mail, person.mail);
    know(Field::phone, cell(record, ImportField::phone));
    know(Field::website, cell(record, ImportField::website));
    know(Field::place,
         lexicon_.commune(person.country, cell(record, postcode), cell(record, town)));
    know(Field::professions,
         lexicon_.terms(profession, Kind::profession, cell(record, profession)));
    know(Field::sectors, lexicon_.terms(sector, Kind::sector, cell(record, sector)));
    know(Field::skills, lexicon_.terms(skills, Kind::skill, cell(record, skills)));
}

std::variant<ImportedPerson, LineFault> RowReader::read(const tabular::Record& record) {
    ImportedPerson person;
    person.line = record.line;
    if (const auto fault = fault_of(record)) return *fault;
    if (const auto fault = read_identity(record, person)) return *fault;
    if (const auto fault = read_facts(record, person)) return *fault;
    if (const auto fault = claim(person)) return *fault;
    read_known(record, person);
    return person;
}

}  // namespace agora::members
