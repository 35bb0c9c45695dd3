#include "csv.hpp"

#include "cleaning.hpp"
#include "codes.hpp"
#include "moments.hpp"
#include "refusing.hpp"

#include "agora/base/text.hpp"
#include "agora/notices/cpv.hpp"
#include "agora/tabular/reader.hpp"

#include <algorithm>

namespace agora::notices {
namespace {

/// The cells of a record by their fields.
class Row {
 public:
    Row(const tabular::Record& record, const ColumnPositions& columns)
        : record_(record), columns_(columns) {}

    std::string_view operator[](std::string_view field) const {
        const auto found = columns_.find(field);
        if (found == columns_.end() || found->second >= record_.cells.size()) return {};
        return trimmed(record_.cells[found->second]);
    }
    std::string where() const { return "line " + std::to_string(record_.line); }

 private:
    const tabular::Record& record_;
    const ColumnPositions& columns_;
};

std::vector<std::string_view> several(std::string_view cell) {
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    while (from <= cell.size()) {
        const std::size_t end = std::min(cell.find_first_of(",;|/ ", from), cell.size());
        if (end > from) parts.push_back(cell.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

void read_buyer(const Row& row, std::string_view language, Notice& notice) {
    Buyer buyer;
    add_text(buyer.names, language, one_line(row["buyer"]));
    if (buyer.names.empty()) return;
    buyer.official_id = one_line(row["buyer_id"], 100);
    buyer.country = country_code(row["country"]);
    notice.buyers.push_back(std::move(buyer));
}

void read_codes(const Row& row, Notice& notice) {
    for (const std::string_view field : {"cpv", "other_cpvs"}) {
        for (const std::string_view code : several(row[field])) {
            const auto cpv = parse_cpv(code);
            if (!cpv)
                add_flaw(notice, row.where(), tr("This is no CPV code of eight digits."));
            else if (notice.cpv.empty())
                notice.cpv = *cpv;
            else if (*cpv != notice.cpv)
                add_code(notice.other_cpvs, *cpv);
        }
    }
}

void read_value(const Row& row, Notice& notice) {
    std::string text{row["value"]};
    std::string currency{row["currency"]};
    if (currency.empty()) currency = "EUR";
    for (const std::string_view sign : {"€", "EUR", "eur", "euro"}) {
        if (const std::size_t at = text.find(sign); at != std::string::npos)
            text.erase(at, sign.size());
    }
    if (trimmed(text).empty()) return;
    if (const auto amount = parse_amount(text, currency))
        notice.value = Value{*amount};
    else
        add_flaw(notice, row.where(), tr("This is no amount with a currency."));
}

void read_moments(const Row& row, const Hint& hint, Notice& notice) {
    const std::string zone = hint.zone;
    const std::string until = iso_day(row["deadline"]);
    if (!until.empty()) {
        const std::string_view time = row["deadline_time"];
        notice.deadline =
            time.empty() ? parse_deadline(until, zone) : parse_deadline(until, time, zone);
        if (!notice.deadline) add_flaw(notice, row.where(), tr("This is no date."));
    }
    const std::string published = iso_day(row["published"]);
    notice.published = parse_moment(published, zone);
    if (!published.empty() && !notice.published)
        add_flaw(notice, row.where(), tr("This is no date."));
}

void read_texts(const Row& row, const Hint& hint, Notice& notice) {
    for (const std::string_view code : several(row["languages"]))
        add_code(notice.languages, language_code(code));
    if (notice.languages.empty()) add_code(notice.languages, language_code(hint.language));
    const std::string language = notice.languages.empty() ? "" : notice.languages.front();
    add_text(notice.titles, language, one_line(row["title"]));
    add_text(notice.descriptions, language, paragraphs(row["description"]));
    read_buyer(row, language, notice);
}

/// Of a table without numbers the page is what stays the same.
std::string identifier_of(const Row& row, const Notice& notice) {
    if (std::string id = one_line(row["id"], 200); !id.empty()) return id;
    if (!notice.link.empty()) return notice.link;
    const std::string_view buyer =
        notice.buyers.empty() ? std::string_view{} : text_in(notice.buyers.front().names, "");
    return one_line(notice.titles.front().text + " / " + std::string{buyer}, 200);
}

Result<Notice> read_row(const Row& row, const Hint& hint) {
    Notice notice;
    notice.format = Format::csv;
    notice.source = hint.source;
    read_texts(row, hint, notice);
    if (notice.titles.empty()) return refused_at(NoticeRefusal::title_missing, row.where());
    notice.kind = kind_of(row["kind"]).value_or(hint.kind);
    read_codes(row, notice);
    read_value(row, notice);
    read_moments(row, hint, notice);
    add_place(notice.places, {one_line(row["nuts"], 10), country_code(row["country"]),
                              one_line(row["town"], 200)});
    notice.link = web_address(row["link"], hint.address);
    notice.documents_link = web_address(row["documents_link"], hint.address);
    const Contact contact{
        one_line(row["contact_name"], 200), one_line(row["contact_email"], 200), {}};
    if (!contact.empty()) notice.contact = contact;
    notice.source_id = identifier_of(row, notice);
    notice.source_version = one_line(row["version"], 40);
    return notice;
}

/// Reads on to the end or to what stops it.
void read_rows(tabular::Reader& reader, const ColumnPositions& columns, const Hint& hint,
               Reading& reading) {
    while (true) {
        const auto record = reader.next();
        if (!record) {
            reading.refused.push_back(
                refused_at(NoticeRefusal::csv_malformed, record.refusal().field()));
            return;
        }
        if (!*record) return;
        if (reading.notices.size() >= kMostNotices) {
            reading.cut = true;
            return;
        }
        Result<Notice> notice = read_row({**record, columns}, hint);
        if (!notice) {
            reading.refused.push_back(notice.refusal());
            continue;
        }
        for (const tabular::Flaw flaw : (*record)->flaws)
            add_flaw(*notice, "line " + std::to_string((*record)->line), sentence(flaw));
        reading.notices.push_back(*std::move(notice));
    }
}

}  // namespace

Result<Reading> read_csv(std::string_view bytes, const Hint& hint) {
    tabular::ReadOptions options;
    options.header = true;
    tabular::Reader reader{tabular::from_memory(std::string{bytes}), options};
    const ColumnPositions columns = csv_columns(reader.header(), hint.columns);
    if (!columns.contains("title")) return NoticeRefusal::columns_unknown;
    Reading reading;
    reading.format = Format::csv;
    read_rows(reader, columns, hint, reading);
    return reading;
}

}  // namespace agora::notices
