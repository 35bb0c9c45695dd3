#include "data_copy.hpp"

#include "agora/archive/zip.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/files/documents.hpp"
#include "named_file_store.hpp"

#include <algorithm>
#include <map>

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

/// "webp" or the extension of a document, told by the bytes.
std::string extension_of(std::string_view bytes) {
    if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return "webp";
    const auto found = files::recognise_document(bytes);
    const auto* type = std::get_if<files::DocumentType>(&found);
    return type == nullptr ? "bin" : std::string{files::extension(*type)};
}

/// The uploaded files of one person, each once, with their names in the ZIP.
class CopiedFiles {
 public:
    explicit CopiedFiles(const files::Store& store) : store_(store) {}

    /// "files/ab12….webp"; empty when the row names none that is there.
    const std::string& name_of(const std::string& digest) {
        const auto known = names_.find(digest);
        if (known != names_.end()) return known->second;
        std::string& name = names_[digest];
        const auto parsed = files::Digest::parse(digest);
        auto bytes = parsed ? store_.read(*parsed) : std::nullopt;
        if (bytes) {
            name = "files/" + digest + "." + extension_of(*bytes);
            members_.push_back({name, std::move(*bytes)});
        }
        return name;
    }
    std::vector<archive::ZipMember> take() { return std::move(members_); }

 private:
    const files::Store& store_;
    std::map<std::string, std::string> names_;
    std::vector<archive::ZipMember> members_;
};

/// What the row says that the picture shows.
std::string alternative_of(const PersonalPlan& plan, const PersonalRow& row) {
    for (std::size_t at = 0; at < row.size(); ++at) {
        const std::string& column = plan.shown[at].name;
        if (column == "alternative_text" || column.ends_with("_alt")) return row[at].value_or("");
    }
    return {};
}

/// A value as the page shows it: a picture is seen, a document can be opened.
std::string shown_value(const PersonalPlan& plan, const PersonalRow& row, std::size_t at,
                        CopiedFiles& copied) {
    if (!names_file(plan.shown[at].name)) return escaped(*row[at]);
    const std::string name = escaped(copied.name_of(*row[at]));
    if (name.empty()) return escaped(*row[at]);
    if (!name.ends_with(".webp")) return "<a href=\"" + name + "\">" + name + "</a>";
    return "<img src=\"" + name + "\" alt=\"" + escaped(alternative_of(plan, row)) + "\">";
}

std::string section_of(const PersonalPlan& plan, const std::vector<PersonalRow>& rows,
                       CopiedFiles& copied, const auto& say) {
    std::string out = "<section><h2>" + escaped(say(plan.declared.what)) + "</h2><p>" +
                      escaped(say(plan.declared.purpose)) + "</p>";
    for (const PersonalRow& row : rows) {
        out += "<dl>";
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (!row[at] || row[at]->empty()) continue;
            out += "<dt>" + escaped(plan.shown[at].name) + "</dt><dd>" +
                   shown_value(plan, row, at, copied) + "</dd>";
        }
        out += "</dl>";
    }
    return out + "</section>";
}

}  // namespace

std::string copy_of_data(db::ReadTx& tx, const files::Store& store,
                         const std::vector<web::Module>& modules,
                         const locale::Translator& translator, const CopyWanted& wanted) {
    const auto say = [&](std::string_view source) {
        return std::string{translator.translate(wanted.language, source)};
    };
    const std::string title = escaped(translator.text(
        wanted.language, {tr("What is kept about {name}"), {{"name", wanted.name}}}));
    std::string page = "<!doctype html><html lang=\"" + std::string{code(wanted.language)} +
                       "\"><meta charset=\"utf-8\"><style>body{font:1rem/1.5 "
                       "system-ui;max-width:60rem;margin:2rem auto;"
                       "padding:0 1rem}img{max-width:20rem;height:auto}</style><title>" +
                       title + "</title><h1>" + title + "</h1>";
    std::vector<archive::ZipMember> members;
    CopiedFiles copied(store);
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
        page += section_of(plan, rows, copied, say);
    }
    members.insert(members.begin(), {"index.html", page + "</html>\n"});
    for (archive::ZipMember& file : copied.take()) members.push_back(std::move(file));
    return archive::zip(members);
}

}  // namespace agora::accounts
