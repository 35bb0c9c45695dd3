#include "configuration.hpp"

#include "agora/config/config.hpp"

#include <charconv>

namespace agora::app {
namespace {

const std::vector<std::string> kKnown{"database",
                                      "server.address",
                                      "server.port",
                                      "server.origin",
                                      "server.trusted_proxies",
                                      "server.workers",
                                      "server.limit_rates",
                                      "server.run_as",
                                      "mail.server",
                                      "mail.port",
                                      "mail.encryption",
                                      "mail.user",
                                      "mail.password",
                                      "log.file",
                                      "map.tiles",
                                      "map.credit"};

std::uint16_t port_of(std::int64_t number, std::string_view key) {
    if (number < 0 || number > 65535) {
        throw config::BadConfiguration(std::string{key} + " is not between 0 and 65535");
    }
    return static_cast<std::uint16_t>(number);
}

std::int64_t number_of(const std::string& text, std::string_view key) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        throw config::BadConfiguration(std::string{key} + " takes a whole number");
    }
    return value;
}

void read_mail(Configuration& configuration, const config::Configuration& file) {
    configuration.mail_server = file.text("mail.server");
    configuration.mail_port = port_of(file.number("mail.port", 587), "mail.port");
    configuration.mail_encryption = file.text("mail.encryption", "starttls");
    configuration.mail_user = file.text("mail.user");
    configuration.mail_password = file.text("mail.password");
}

web::MapTiles map_tiles_of(const config::Configuration& file) {
    web::MapTiles tiles{file.text("map.tiles"), file.text("map.credit")};
    if (!tiles.address.empty() && !web::origin_of_tiles(tiles.address)) {
        throw config::BadConfiguration(
            "map.tiles is not an address such as https://tiles.example/{z}/{x}/{y}.png");
    }
    return tiles;
}

}  // namespace

Configuration configuration_of(const Given& given) {
    const auto file = given.config_file.empty()
                          ? config::Configuration{}
                          : config::Configuration::read(given.config_file, kKnown);
    Configuration configuration;
    configuration.data = std::filesystem::absolute(given.data);
    configuration.database = given.database.empty() ? file.text("database") : given.database;
    if (configuration.database.empty()) {
        configuration.database = "sqlite:" + (configuration.data / "agora.db").string();
    }
    configuration.address = file.text("server.address", "127.0.0.1");
    configuration.port = given.port.empty()
                             ? port_of(file.number("server.port", 8080), "server.port")
                             : port_of(number_of(given.port, "--port"), "--port");
    configuration.origin = file.text("server.origin");
    if (configuration.origin.empty()) {
        configuration.origin = "http://localhost:" + std::to_string(configuration.port);
    }
    configuration.trusted_proxies = file.list("server.trusted_proxies");
    configuration.workers = static_cast<int>(file.number("server.workers", 32));
    configuration.limit_rates = file.yes("server.limit_rates", true);
    configuration.run_as = given.run_as.empty() ? file.text("server.run_as") : given.run_as;
    configuration.log_file = file.text("log.file");
    configuration.map_tiles = map_tiles_of(file);
    read_mail(configuration, file);
    return configuration;
}

}  // namespace agora::app
