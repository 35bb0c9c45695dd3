#include "data_copy.hpp"

#include "agora/archive/zip.hpp"
#include "agora/fields/json_write.hpp"

#include <algorithm>

namespace agora::accounts {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        switch (letter) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += letter;
        }
    }
    return out;
}

std::string json_of(const PersonalPlan& plan, const std::vector<PersonalRow>& rows) {
    std::string out = "[";
    for (const PersonalRow& row : rows) {
        out += out.size() > 1 ? ",\n{" : "\n{";
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (at > 0) out += ",";
            fields::write_json_string(out, plan.shown[at].name);
            out += ":";
            fields::write_json(out, row[at]);
        }
        out += "}";
    }
    return out + "\n]\n";
}

std::string section_of(const PersonalPlan& plan, const std::vector<PersonalRow>& rows,
                       const auto& say) {
    std::string out = "<section><h2>" + escaped(say(plan.declared.what)) + "</h2><p>" +
                      escaped(say(plan.declared.purpose)) + "</p>";
    for (const PersonalRow& row : rows) {
        out += "<dl>";
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (!row[at] || row[at]->empty()) continue;
            out +=
                "<dt>" + escaped(plan.shown[at].name) + "</dt><dd>" + escaped(*row[at]) + "</dd>";
        }
        out += "</dl>";
    }
    return out + "</section>";
}

}  // namespace

std::string copy_of_data(db::ReadTx& tx, const std::vector<web::Module>& modules,
                         const locale::Translator& translator, const CopyWanted& wanted) {
    const auto say = [&](std::string_view source) {
        return std::string{translator.translate(wanted.language, source)};
    };
    const std::string title = escaped(translator.text(
        wanted.language, {tr("What is kept about {name}"), {{"name", wanted.name}}}));
    std::string page = "<!doctype html><html lang=\"" + std::string{code(wanted.language)} +
                       "\"><meta charset=\"utf-8\"><title>" + title + "</title><h1>" + title +
                       "</h1>";
    std::vector<archive::ZipMember> members;
    std::vector<PersonalPlan> plans = plans_of(tx, modules);
    std::reverse(plans.begin(), plans.end());
    for (const PersonalPlan& plan : plans) {
        const auto rows = rows_about(tx, plan, wanted.account);
        if (rows.empty()) continue;
        const bool main = plan.declared.account_column == "account_id";
        members.push_back({"data/" + std::string{plan.declared.table} +
                               (main ? "" : "." + std::string{plan.declared.account_column}) +
                               ".json",
                           json_of(plan, rows)});
        page += section_of(plan, rows, say);
    }
    members.insert(members.begin(), {"index.html", page + "</html>\n"});
    return archive::zip(members);
}

}  // namespace agora::accounts
