#include "account_filter.hpp"

#include "names.hpp"

namespace agora::administration {
namespace {

using accounts::AccountFilter;

constexpr std::size_t kMostText = 200;

std::string_view fact_name(const access::Facts& facts) {
    if (facts.uses_services) return "uses_services";
    if (facts.holds_share) return "holds_share";
    return facts.works_here ? "works_here" : "";
}

template <typename Enum>
FilterView filter_of(const web::Call& call, std::string_view name, std::string_view title,
                     const std::optional<Enum>& chosen) {
    FilterView view{std::string{name}, call.say(title), {{"", call.say(tr("all")), !chosen}}};
    fields::for_each_enumerator<Enum>([&](std::string_view value, Enum each) {
        view.options.push_back({std::string{value}, call.say(label(each)), chosen == each});
    });
    return view;
}

FilterView facts_filter(const web::Call& call, const AccountFilter& filter) {
    const std::string_view chosen = fact_name(filter.facts);
    FilterView view{"fact", call.say(tr("Link to the cooperative")), {}};
    const std::pair<std::string_view, std::string_view> rows[]{
        {"", tr("all")},
        {"uses_services", tr("uses the services")},
        {"holds_share", tr("holds a share")},
        {"works_here", tr("works here")},
    };
    for (const auto& [value, text] : rows) {
        view.options.push_back({std::string{value}, call.say(text), value == chosen});
    }
    return view;
}

FilterView signed_in_filter(const web::Call& call, const AccountFilter& filter) {
    return {"signed_in",
            call.say(tr("Signed in")),
            {{"", call.say(tr("all")), !filter.never_signed_in},
             {"never", call.say(tr("never")), filter.never_signed_in}}};
}

FilterView country_filter(const web::Call& call, db::ReadTx& tx, const AccountFilter& filter) {
    FilterView view{
        "country", call.say(tr("Country")), {{"", call.say(tr("all")), filter.country.empty()}}};
    for (const std::string& code : accounts::account_countries(tx)) {
        view.options.push_back({code, country_name(call, code), code == filter.country});
    }
    return view;
}

FilterView office_filter(const web::Call& call, db::ReadTx& tx, const AccountFilter& filter) {
    FilterView view{"office", call.say(tr("Office")), {{"", call.say(tr("all")), !filter.office}}};
    for (const territories::Office& office : territories::list_offices(tx)) {
        const bool chosen = filter.office && filter.office->value() == office.office_id.value();
        view.options.push_back({to_string(office.office_id), office.name, chosen});
    }
    return view;
}

}  // namespace

AccountFilter read_filter(const fields::NameValues& asked) {
    AccountFilter filter;
    filter.text = std::string{trimmed(asked["q"]).substr(0, kMostText)};
    while (!is_valid_utf8(filter.text)) filter.text.pop_back();
    filter.standing = fields::enum_value<access::Standing>(asked["standing"]);
    filter.role = fields::enum_value<access::Role>(asked["role"]);
    filter.facts = {.uses_services = asked["fact"] == "uses_services",
                    .holds_share = asked["fact"] == "holds_share",
                    .works_here = asked["fact"] == "works_here"};
    if (asked["country"].size() == 2) filter.country = std::string{asked["country"]};
    filter.office = parse_id<accounts::OfficeId>(asked["office"]);
    filter.entry_way = fields::enum_value<accounts::EntryWay>(asked["entry_way"]);
    filter.never_signed_in = asked["signed_in"] == "never";
    return filter;
}

fields::NameValues values_of(const AccountFilter& filter) {
    fields::NameValues values;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) values.add(std::string{name}, std::string{value});
    };
    add("q", filter.text);
    if (filter.standing) add("standing", fields::enum_name(*filter.standing));
    if (filter.role) add("role", fields::enum_name(*filter.role));
    add("fact", fact_name(filter.facts));
    add("country", filter.country);
    if (filter.office) add("office", to_string(*filter.office));
    if (filter.entry_way) add("entry_way", fields::enum_name(*filter.entry_way));
    add("signed_in", filter.never_signed_in ? "never" : "");
    return values;
}

std::vector<FilterView> filters_of(const web::Call& call, db::ReadTx& tx,
                                   const AccountFilter& filter) {
    return {filter_of(call, "standing", tr("Standing"), filter.standing),
            filter_of(call, "role", tr("Role"), filter.role),
            facts_filter(call, filter),
            country_filter(call, tx, filter),
            office_filter(call, tx, filter),
            filter_of(call, "entry_way", tr("How it came to be"), filter.entry_way),
            signed_in_filter(call, filter)};
}

}  // namespace agora::administration
