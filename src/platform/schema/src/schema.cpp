#include "agora/schema/schema.hpp"

namespace agora::schema {
namespace {

bool is_for(std::string_view file, db::Engine engine) {
    if (file.ends_with(".sqlite.sql")) return engine == db::Engine::sqlite;
    if (file.ends_with(".postgresql.sql")) return engine == db::Engine::postgresql;
    return file.ends_with(".sql");
}

}  // namespace

std::vector<db::Migration> migrations_of(const resources::Set& set, db::Engine engine,
                                         const std::vector<std::string>& parts) {
    std::vector<db::Migration> migrations;
    for (const std::string& part : parts) {
        const std::string prefix = part + "/migrations/";
        for (const resources::Resource& resource : set.with_prefix(prefix)) {
            const std::string_view file = resource.name.substr(prefix.size());
            if (!is_for(file, engine)) continue;
            migrations.push_back({.module = resource.name.substr(0, part.size()),
                                  .name = file.substr(0, file.find('.')),
                                  .sql = resource.bytes});
        }
    }
    return migrations;
}

}  // namespace agora::schema
