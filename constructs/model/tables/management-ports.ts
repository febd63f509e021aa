/** A service by which machines are managed or their data is read, and that nobody reaches over the Internet. */
export interface ManagementPort {
  /** Name of the rule that denies it. */
  readonly name: string;
  readonly title: string;
  readonly protocol: 'Tcp' | 'Udp' | 'Any';
  /** Ports or ranges, as azurerm spells them. */
  readonly ports: readonly string[];
}

/**
 * What Microsoft recommends to deny from the Internet: Microsoft Learn, "Security admin rules in Azure Virtual Network
 * Manager", "Protect high-risk ports" (2022-05-25).
 */
const HIGH_RISK_PORTS: readonly ManagementPort[] = [
  { name: 'deny-ftp', title: 'FTP', protocol: 'Tcp', ports: ['20-21'] },
  { name: 'deny-ssh', title: 'SSH', protocol: 'Tcp', ports: ['22'] },
  { name: 'deny-telnet', title: 'Telnet', protocol: 'Tcp', ports: ['23'] },
  { name: 'deny-tftp', title: 'TFTP', protocol: 'Udp', ports: ['69'] },
  { name: 'deny-portmapper', title: 'The port mapper of Unix', protocol: 'Any', ports: ['111'] },
  { name: 'deny-nntp', title: 'NNTP', protocol: 'Tcp', ports: ['119'] },
  { name: 'deny-rpc', title: 'The endpoint mapper of Windows', protocol: 'Any', ports: ['135', '593'] },
  { name: 'deny-snmp', title: 'SNMP', protocol: 'Any', ports: ['161-162'] },
  { name: 'deny-smb', title: 'SMB', protocol: 'Tcp', ports: ['445'] },
  { name: 'deny-remote-shell', title: 'The remote shell of Unix', protocol: 'Tcp', ports: ['512', '514'] },
  { name: 'deny-rsync', title: 'rsync', protocol: 'Tcp', ports: ['873'] },
  { name: 'deny-nfs', title: 'NFS', protocol: 'Any', ports: ['2049'] },
  { name: 'deny-rdp', title: 'Remote Desktop', protocol: 'Any', ports: ['3389'] },
  { name: 'deny-vnc', title: 'VNC', protocol: 'Tcp', ports: ['5800', '5900'] },
  { name: 'deny-memcached', title: 'Memcached', protocol: 'Udp', ports: ['11211'] },
];

/** What else only ever speaks inside: directories, databases and Windows remote management. */
const INSIDE_ONLY: readonly ManagementPort[] = [
  { name: 'deny-netbios', title: 'NetBIOS', protocol: 'Any', ports: ['137-139'] },
  { name: 'deny-ldap', title: 'LDAP', protocol: 'Any', ports: ['389', '636'] },
  { name: 'deny-sql-server', title: 'SQL Server', protocol: 'Any', ports: ['1433-1434'] },
  { name: 'deny-mysql', title: 'MySQL', protocol: 'Tcp', ports: ['3306'] },
  { name: 'deny-postgresql', title: 'PostgreSQL', protocol: 'Tcp', ports: ['5432'] },
  { name: 'deny-winrm', title: 'Windows remote management', protocol: 'Tcp', ports: ['5985-5986'] },
];

/** All of them; names are unique. */
export const MANAGEMENT_PORTS: readonly ManagementPort[] = [...HIGH_RISK_PORTS, ...INSIDE_ONLY];
