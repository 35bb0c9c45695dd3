#pragma once

#include "agora/web/map_tiles.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace agora::app {

/// How this machine runs Agora: command line over file over what is usual.
struct Configuration {
    std::filesystem::path data;
    std::string database;  ///< "sqlite:…" or "postgresql://…"
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string origin;  ///< the address people use; "http://localhost:PORT" when not given
    std::vector<std::string> trusted_proxies;
    int workers = 32;
    bool limit_rates = true;
    std::string run_as;  ///< the user that a server started by root becomes

    std::string mail_server;  ///< empty: letters are kept in DATA/mail
    std::uint16_t mail_port = 587;
    std::string mail_encryption = "starttls";
    std::string mail_user;
    std::string mail_password;

    std::string log_file;

    web::MapTiles map_tiles;  ///< without address: maps are drawn from what the program carries
};

struct Given {
    std::string data;
    std::string database;
    std::string port;
    std::string run_as;
    std::string config_file;
};

/// Throws config::BadConfiguration with a sentence for the person at the keyboard.
Configuration configuration_of(const Given& given);

}  // namespace agora::app
